const bit[3] n = "010";
n[0] = true;
