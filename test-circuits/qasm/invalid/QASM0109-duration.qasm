while (3ns) { }
