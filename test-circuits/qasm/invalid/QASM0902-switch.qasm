OPENQASM 3.0;
int n;
switch (n) { case 1 { } }
