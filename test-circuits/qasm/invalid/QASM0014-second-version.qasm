int a;
OPENQASM 3.0;
