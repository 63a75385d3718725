OPENQASM 3.1;
return 3;
