def f(qubit q) { }
qubit q;
f q;
