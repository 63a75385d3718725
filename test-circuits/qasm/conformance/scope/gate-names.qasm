OPENQASM 3.1;
include "stdgates.inc";
gate mine q { h q; }
