int a;
a + 1 = 3;
