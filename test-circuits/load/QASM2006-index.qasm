OPENQASM 3.0;
include "stdgates.inc";
qubit[4] q;
for int i in [0:4] { x q[i]; } // BAD
for int i in [0:1] { cx q[i], q[1]; } // BAD
