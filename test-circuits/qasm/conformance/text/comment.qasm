OPENQASM 3.1;
// one
int /* two */ i; // three
/* four
five */
