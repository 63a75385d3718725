OPENQASM 3.1;
include "stdgates.inc";
qubit[4] q;
bit[4] c;
array[int, 3] a;
for int i in [0:3] { x q[i]; }
for int i in [3:-1:0] x q[i];
for uint i in {0, 2} { }
for bit b in c { }
for int i in a { }
