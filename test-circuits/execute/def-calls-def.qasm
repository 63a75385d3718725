// expect c = 01: 1
OPENQASM 3.0;
include "stdgates.inc";
def one(qubit a) { x a; }
def two(qubit[2] a) { one(a[0]); one(a[1]); one(a[1]); }
qubit[2] q;
bit[2] c;
two(q);
c = measure q;
