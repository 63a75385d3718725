OPENQASM 3.1;
include "nowhere.inc";
