// input n = true + "01"
OPENQASM 3.0;
include "stdgates.inc";
input int[8] n;
