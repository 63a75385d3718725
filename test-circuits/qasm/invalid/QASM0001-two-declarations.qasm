int a, b;
