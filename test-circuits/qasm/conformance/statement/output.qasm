OPENQASM 3.1;
output bit[2] c;
output float e;
qubit[2] q;
c = measure q;
