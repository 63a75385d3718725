OPENQASM 3.1;
include "stdgates.inc";
qubit q;
bit[3] c;
bit b;
int n = 3;
if (c[0]) x q;
if (b) { x q; } else { y q; }
if (!b && n == 3) x q; else if (c[1] == true) y q; else z q;
if (n) {}
