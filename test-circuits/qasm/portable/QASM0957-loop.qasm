OPENQASM 3.0;
include "stdgates.inc";
gate g q { for int i in {1, 2} { t q; } }
qubit q;
g q;
