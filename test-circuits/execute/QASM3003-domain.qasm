OPENQASM 3.0;
include "stdgates.inc";
float a = 2;
float b = arccos(a);
