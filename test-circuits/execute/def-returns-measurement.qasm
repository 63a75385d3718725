// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
def look(qubit a) -> bit { return measure a; }
qubit q;
bit c;
x q;
c = look(q);
