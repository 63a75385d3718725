OPENQASM 3.1;
duration d;
float f = float(d);
