OPENQASM 3.1;
include "stdgates.inc";
gate g a { x a[0]; }
