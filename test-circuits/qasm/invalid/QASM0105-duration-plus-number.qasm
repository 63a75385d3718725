int a;
duration d = 3ns + a;
