OPENQASM 3.0;
include "stdgates.inc";
qubit q;
bit c;
c = measure q;
if (c) {
  x q;
} else { // BAD
  z q;
}
