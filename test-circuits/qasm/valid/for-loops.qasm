OPENQASM 3.1;
include "stdgates.inc";
qubit[8] q;
bit[4] c;
array[int[8], 3] a = {1, 2, 3};
for int i in [0:7] { h q[i]; }
for int[8] i in [7:-1:0] h q[i];
for uint i in {1, 5, 7} x q[i];
for bit b in c { if (b) x q[0]; }
for bit b in c if (b) x q[0];
for bit b in c[0:1] | "01" { x q[0]; }
for int[8] k in a { if (k > 1) { continue; } break; }
