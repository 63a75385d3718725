bool b;
bool c = b[0];
