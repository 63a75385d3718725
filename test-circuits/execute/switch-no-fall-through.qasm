// expect c = 01: 1
OPENQASM 3.1;
include "stdgates.inc";
qubit[2] q;
bit[2] c;
const int one = 1;
switch (one) {
  case one { x q[0]; }
  case 2 { x q[1]; }
}
c = measure q;
