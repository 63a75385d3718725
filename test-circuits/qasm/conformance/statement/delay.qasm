OPENQASM 3.1;
qubit[2] q;
stretch s;
delay[10ns] q;
delay[s] q[0], q[1];
delay[3 dt];
