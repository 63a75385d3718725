OPENQASM 3.1;
float a = rotr(1.5, 2);
