// expect r = -1.0, i = 2.0, m = true: 1
OPENQASM 3.0;
include "stdgates.inc";
complex[float[64]] w = (1 + 1im) * (0.5 + 1.5im);
float r = real(w);
float i = imag(w);
bool m = (1im) ** 2 == -1 + 0im || true;
