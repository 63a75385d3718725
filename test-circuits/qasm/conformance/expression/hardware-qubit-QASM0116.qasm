OPENQASM 3.1;
include "stdgates.inc";
cx $1, $01;
