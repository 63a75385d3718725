OPENQASM 3.1;
include "stdgates.inc";
gate g q { reset q; }
