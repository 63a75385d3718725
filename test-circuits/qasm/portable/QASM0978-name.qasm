OPENQASM 3.0;
include "stdgates.inc";
gate sxdg q { inv @ sx q; }
qubit q;
sxdg q;
