OPENQASM 3.1;
float b = sin(3ns);
