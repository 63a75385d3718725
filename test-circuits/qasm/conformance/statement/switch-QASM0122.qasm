OPENQASM 3.1;
int i;
switch (i) { case 1 { } case 2, 1 { } }
