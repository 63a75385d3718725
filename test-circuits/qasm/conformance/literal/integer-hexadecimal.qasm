OPENQASM 3.1;
int a = 0xdead_BEEF;
int b = 0X0f;
