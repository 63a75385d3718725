int a;
inv @ a = 3;
