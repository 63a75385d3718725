OPENQASM 3.1;
defcalgrammar openpulse;
