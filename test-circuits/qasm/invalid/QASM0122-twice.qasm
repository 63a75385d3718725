int n;
switch (n) { case 1, 2 { } case 2 { } }
