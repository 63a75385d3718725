{ int a; }
a = 3;
