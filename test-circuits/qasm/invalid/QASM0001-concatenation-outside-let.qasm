OPENQASM 3.1;
include "stdgates.inc";
bit[2] b;
bit[4] c;
c = b ++ b;
