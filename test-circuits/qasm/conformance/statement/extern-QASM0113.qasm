OPENQASM 3.1;
extern f(int);
f();
