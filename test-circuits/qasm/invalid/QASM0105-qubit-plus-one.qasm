qubit q;
int a = q + 1;
