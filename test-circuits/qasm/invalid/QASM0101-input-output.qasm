input int a;
output int a;
