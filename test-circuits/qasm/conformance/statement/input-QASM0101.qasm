OPENQASM 3.1;
input float theta;
output float theta;
