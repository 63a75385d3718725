OPENQASM 3.1;
{ gate g q { } }
