// expect n = 12, c = 11: 1
OPENQASM 3.0;
include "stdgates.inc";
const uint[8] half = 6;
const int size = half / 3;
const bit[2] word = "11";
uint[8] n = 2 * half;
qubit[size] q;
bit[size] c = word;
