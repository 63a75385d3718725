OPENQASM 3.1;
include "stdgates.inc";
qubit q;
3 q;
-h q;
(h) q;
