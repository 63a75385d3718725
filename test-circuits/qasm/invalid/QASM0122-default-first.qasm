int n;
switch (n) { default { } case 1 { } }
