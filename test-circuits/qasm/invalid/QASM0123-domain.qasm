int n;
for int i in n { }
