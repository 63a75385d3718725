OPENQASM 3.1;
include "stdgates.inc";
const float a = 0.5;
gate g q { rz(a) q; }
