// expect c = 110: 1
OPENQASM 3.0;
include "stdgates.inc";
def flip(qubit[2] a, int n) { for int i in [0:n - 1] { x a[i]; } }
qubit[3] q;
bit[3] c;
flip(q[1:2], 2);
c = measure q;
