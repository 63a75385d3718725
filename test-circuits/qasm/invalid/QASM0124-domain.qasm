const float f = sqrt(-1);
