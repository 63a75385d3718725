int n;
switch (n) { default { } }
