{ input int a; }
