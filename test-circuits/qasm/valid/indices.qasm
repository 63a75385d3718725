OPENQASM 3.1;
include "stdgates.inc";
qubit[9] q;
h q[0];
h q[-1];
h q[0:3];
h q[1:2:7];
h q[8:-2:0];
h q[:2];
h q[3:];
h q[{0, 2, 4}];
for int i in [0:7] {
  cx q[i], q[i + 1];
}
int[8] n = 5;
bit b = n[0];
array[int[8], 2, 3] a;
a[0, 1] = 3;
a[1][2] = n;
