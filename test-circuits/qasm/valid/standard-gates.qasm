OPENQASM 3.1;
include "stdgates.inc";
qubit[3] q;
x q[0]; y q[0]; z q[0]; h q[0]; id q[0]; s q[0]; sdg q[0]; t q[0]; tdg q[0]; sx q[0];
p(1) q[0]; phase(1) q[0]; u1(1) q[0]; rx(1) q[0]; ry(1) q[0]; rz(1) q[0]; u2(1, 2) q[0]; u3(1, 2, 3) q[0];
cx q[0], q[1]; cy q[0], q[1]; cz q[0], q[1]; ch q[0], q[1]; swap q[0], q[1]; CX q[0], q[1];
crx(1) q[0], q[1]; cry(1) q[0], q[1]; crz(1) q[0], q[1]; cp(1) q[0], q[1]; cphase(1) q[0], q[1];
cu(1, 2, 3, 4) q[0], q[1]; ccx q[0], q[1], q[2]; cswap q[0], q[1], q[2]; U(1, 2, 3) q[0];
