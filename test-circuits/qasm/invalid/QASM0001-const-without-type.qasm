const n = 3;
