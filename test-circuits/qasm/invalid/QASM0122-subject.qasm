float f;
switch (f) { case 1 { } }
