OPENQASM 3.1;
include "stdgates.inc";
gate g a, b { cx a, b; }
