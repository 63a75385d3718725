OPENQASM 3.1;
bit b;
measure b;
