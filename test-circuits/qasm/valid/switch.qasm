OPENQASM 3.1;
include "stdgates.inc";
qubit q;
const int two = 2;
int n = 3;
switch (n) {
  case 1, two { x q; }
  case 3 { y q; }
  default { z q; }
}
switch (n + 1) { case 0 {} }
