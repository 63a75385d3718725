OPENQASM 3.0;
include "stdgates.inc";
int k = 0;
for int i in [0:k:3] { }
