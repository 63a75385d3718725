OPENQASM 3.1;
for int i in [0:3] { int j = i; }
for int i in [0:3] { i = 1; }
