bool b = 3 in {1, 3};
