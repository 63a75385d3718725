float x = float(3ns);
