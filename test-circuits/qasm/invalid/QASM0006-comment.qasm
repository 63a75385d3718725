int a; /* no end
