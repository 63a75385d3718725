OPENQASM 3.1;
duration d = 3ns;
while (d) { }
