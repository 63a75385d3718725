OPENQASM 3.1;
array[int, 2, 3] a;
const uint n = sizeof(a);
const uint m = sizeof(a, 1);
