OPENQASM 3.1;
float f;
bit[8] c = bit[8](f);
