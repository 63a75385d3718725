OPENQASM 3.1;
{ int a; a = 1; }
