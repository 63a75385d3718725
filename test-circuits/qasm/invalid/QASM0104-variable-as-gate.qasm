int a;
qubit q;
a q;
