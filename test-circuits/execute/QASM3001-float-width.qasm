OPENQASM 3.0;
include "stdgates.inc";
float[128] a = 1;
