OPENQASM 3.1;
include "stdgates.inc";
qubit q;
bit b = true;
while (b) {
  h q;
  b = measure q;
  if (!b) { break; }
}
while (false) x q;
