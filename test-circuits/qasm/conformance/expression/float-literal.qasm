OPENQASM 3.1;
float a = 1.;
float b = .5;
float c = 1e3;
float d = 1.5E+1_0;
