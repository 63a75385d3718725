// expect n = 10: 1/4
// expect n = 20: 1/2
// expect n = 30: 1/4
OPENQASM 3.1;
include "stdgates.inc";
qubit[2] q;
output int n;
bit[2] m;
h q;
m = measure q;
switch (int(m)) {
  case 0 { n = 10; }
  case 1, 2 { n = 20; }
  default { n = 30; }
}
