OPENQASM 3.1;
int i = 2;
const int n = 5;
switch (i) {
  case 0, 1 { i = 3; }
  case n, n + 1 { }
  default { i = 4; }
}
