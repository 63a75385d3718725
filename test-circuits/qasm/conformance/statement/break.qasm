OPENQASM 3.1;
while (true) { break; }
