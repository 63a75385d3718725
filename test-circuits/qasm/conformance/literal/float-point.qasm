OPENQASM 3.1;
float a = 1.25;
float b = 1.;
float c = .5;
