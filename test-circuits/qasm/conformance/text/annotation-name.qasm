OPENQASM 3.1;
@a.b_c.d content; of { any } kind
int a;
