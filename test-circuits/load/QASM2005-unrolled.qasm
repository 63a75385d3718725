OPENQASM 3.0;
include "stdgates.inc";
qubit[4] q;
for int i in [0:5000000] { rz(i) q[0]; } // BAD
