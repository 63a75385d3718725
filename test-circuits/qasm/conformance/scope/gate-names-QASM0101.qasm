OPENQASM 3.1;
include "stdgates.inc";
gate h q { }
