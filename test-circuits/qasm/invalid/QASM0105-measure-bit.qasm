bit a;
bit b = measure a;
