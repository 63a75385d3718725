bit[3] c;
if (c) { }
