OPENQASM 3.1;
continue;
