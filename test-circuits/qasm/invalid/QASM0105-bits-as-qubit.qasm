OPENQASM 3.1;
include "stdgates.inc";
bit b;
x b;
