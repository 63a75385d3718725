OPENQASM 3.1;
float b = cos(3ns);
