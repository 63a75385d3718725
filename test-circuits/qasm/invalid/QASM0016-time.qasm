duration d = 1e-999ns;
