OPENQASM 3.1;
array[stretch, 2] a;
