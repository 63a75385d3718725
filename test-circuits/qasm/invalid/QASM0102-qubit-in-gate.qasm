OPENQASM 3.1;
include "stdgates.inc";
qubit q;
gate g a { cx a, q; }
