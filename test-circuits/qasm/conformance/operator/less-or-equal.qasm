OPENQASM 3.1;
bool b = 1 <= 2;
b = 1.5 <= 2;
b = 3ns <= 4us;
angle[8] a;
b = a <= pi;
bit[4] c;
b = c <= "0101";
