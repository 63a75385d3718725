OPENQASM 3.1;
include "stdgates.inc";
int i = 1;
float f = -i ** 2 + 2 ** -1 * ((i - 1) % 3);
bool b = !(i < 2) || i <= 3 && i > 4 == (i >= 5) != false;
uint[8] u = 3;
u = ~u & u | u ^ u << 2 >> 1;
float g = 1 - (2 - 3) - 2 ** 2 ** 3;
