OPENQASM 3.0;
include "stdgates.inc";
gate back(p) q { rz(-p) q; }
qubit q;
back(1.5) q;
