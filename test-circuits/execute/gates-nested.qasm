// expect c = 101: 1
OPENQASM 3.0;
include "stdgates.inc";
gate flip(a) q { rx(a) q; }
gate twice(a) q, r { flip(a) q; flip(-a) r; }
gate thrice(a) q, r, m { twice(a) q, r; flip(a) m; twice(2 * a) r, q; }
qubit[3] q;
bit[3] c;
thrice(pi) q[0], q[1], q[2];
// q[0] got pi and -2 pi, q[1] -pi and 2 pi, q[2] pi.
x q[1];
c = measure q;
