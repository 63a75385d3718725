OPENQASM 3.0;
include "stdgates.inc";
duration a = 3dt + 2ns;
