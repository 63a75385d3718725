OPENQASM 3.1;
include "stdgates.inc";
const int n = 3 * 4 - 2;
const uint[8] u = n % 3;
const float fx = 2 ** -1 + sin(pi / n);
const bool b = n > 3 && !(fx < 0.0);
qubit[n] q;
