OPENQASM 3.1;
if (true) { qubit q; }
