OPENQASM 3.1;
include "stdgates.inc";
qubit q;
int n = 1;
{
  float n = 0.5;
  rx(n) q;
  { bit n; }
}
if (n == 1) { int m = 2; } else { float m = 2; }
for int n in [0:1] { x q; }
gate x2 n { x n; x n; }
