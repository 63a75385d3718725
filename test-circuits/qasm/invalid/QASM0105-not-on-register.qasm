bit[3] b;
bool c = !b;
