float f;
f = ~f;
