OPENQASM 3.1;
include "stdgates.inc";
duration d = 1 + durationof({ x $0; });
