OPENQASM 3.0;
include "stdgates.inc";
gate wide a, b, d, e, f, g, k { h a; cx a, b; cx b, d; cx d, e; cx e, f; cx f, g; cx g, k; }
qubit[7] q;
pow(0.3) @ wide q[0], q[1], q[2], q[3], q[4], q[5], q[6];
