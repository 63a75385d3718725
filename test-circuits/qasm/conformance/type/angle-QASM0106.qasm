OPENQASM 3.1;
angle a = true;
