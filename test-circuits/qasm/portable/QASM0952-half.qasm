OPENQASM 3.0;
include "stdgates.inc";
gate half(p) q { rz(0.5 * p) q; }
qubit q;
half(1.5) q;
