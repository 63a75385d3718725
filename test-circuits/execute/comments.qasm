// expect c = 1: 1
OPENQASM 3.0;
include "stdgates.inc";
/* a comment
   of two lines */
qubit q; // x q;
bit c;
x /* between */ q;
c = measure q;
