OPENQASM 3.1;
pragma vendor.word content
#pragma other
