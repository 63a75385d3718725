// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
def look(qubit a) -> bit {
  x a;
  bit b = measure a;
  return b;
}
qubit q;
bit c;
c = look(q);
