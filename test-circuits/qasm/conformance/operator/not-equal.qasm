OPENQASM 3.1;
bool b = 1 != 2;
b = true != false;
b = 2im != 1;
bit[4] c;
b = c != "0101";
b = c != 5;
b = 3ns != 4us;
