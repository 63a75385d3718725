OPENQASM 3.1;
for int i in [0:3] { continue; }
