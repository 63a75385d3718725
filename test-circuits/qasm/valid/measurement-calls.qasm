OPENQASM 3.2;
include "stdgates.inc";
qubit[2] q;
bit c;
c = ppm(1) q[0], q[1];
ppm q[0], q[1] -> c;
bit d = ppm q[0];
def f(qubit a) -> bit { return ppm a; }
