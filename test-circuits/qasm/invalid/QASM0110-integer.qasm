qubit q;
int a = measure q;
