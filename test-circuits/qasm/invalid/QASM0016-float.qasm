float a = 1e999;
