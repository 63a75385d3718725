// expect a = 1, c = 0: 1/2
// expect a = 1, c = 1: 1/2
OPENQASM 3.0;
include "stdgates.inc";
qubit q;
bit a;
bit c;
h q;
c = measure q;
a = 1;
def stop(bit b) { for int i in [0:3] { if (!b) { end; } } }
stop(c);
