OPENQASM 3.1;
int[8] a;
float b = 1.5;
bit[4] c = "0110";
array[int[8], 2] d = {1, 2};
creg e[3];
