// expect c = 1001: 1
OPENQASM 3.0;
include "stdgates.inc";
bit[2] a = "01";
bit[2] b = "00";
let both = a ++ b;
both[3] = 1;
bit[4] c = both;
