// expect a = 2, b = 9, d = 1: 1
OPENQASM 3.1;
include "stdgates.inc";
def pick(int k) -> int {
  int r = 0;
  switch (k) {
    case 1 { r = 1; }
    case 3, 5, 7 { r = 2; }
    default { r = 9; }
  }
  return r;
}
int a = pick(5);
int b = pick(2);
int d = pick(1);
