OPENQASM 3.1;
include "stdgates.inc";
duration d = durationof({ x $0; });
