OPENQASM 3.0;
int i;
switch (i) { case 1 { } }
