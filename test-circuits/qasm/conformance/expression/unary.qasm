OPENQASM 3.1;
int a = -3;
bool b = !true;
uint[4] c = ~uint[4](3);
