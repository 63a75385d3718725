OPENQASM 3.1;
include "stdgates.inc";
x $0;
cx $1, $12;
barrier $3;
