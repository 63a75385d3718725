OPENQASM 3.1;
duration d = 3ns;
float f = d / 1ns;
