OPENQASM 3.1;
include "stdgates.inc";
h $0;
cx $0, $1;
bit b = measure $12;
