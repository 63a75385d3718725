OPENQASM 3.0;
include "stdgates.inc";
def f(qubit q) -> bit {
  bit b;
  b = measure q;
  return b; // BAD
}
qubit q;
h q;
