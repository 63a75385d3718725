// expect r = 2.5, b = true: 1
OPENQASM 3.0;
include "stdgates.inc";
duration a = 100ns;
float r = 2 * a / 80ns;
bool b = a < 1us;
const duration d = 3ms;
