OPENQASM 3.1;
float b = tan(3ns);
