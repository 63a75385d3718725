qubit q;
delay[-3ns] q;
