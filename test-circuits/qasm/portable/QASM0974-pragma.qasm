OPENQASM 3.0;
include "stdgates.inc";
pragma vendor.thing
qubit q;
x q;
