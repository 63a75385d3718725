OPENQASM 3.1;
uint[8] u = ~uint[8](3);
bit[4] c = ~"0101";
angle[8] a;
a = ~a;
bit b;
b = ~b;
