// expect c = 1: 1
OPENQASM 3.0;
// Without the library its names are free.
gate h q { U(pi, 0, pi) q; }
qubit q;
bit c;
h q;
c = measure q;
