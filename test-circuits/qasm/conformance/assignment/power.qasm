OPENQASM 3.1;
int i;
i **= 3;
float f;
f **= 0.5;
