OPENQASM 3.0;
include "stdgates.inc";
defcalgrammar "openpulse";
cal { port p0; }
