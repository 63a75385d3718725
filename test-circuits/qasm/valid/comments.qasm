OPENQASM 3.1;
include "stdgates.inc";
/* a block
   of two lines */
qubit[2] q; // behind
// before
cx /* inside */ q[0], q[1];
gate g /* in the head */ a { /* alone */ }
gate two a, b {
  // only a comment
  cx a, b; // behind
  // at the end
} // after the brace
h q[0]; /* one */ /* two */ h q[1]; // three
if (true) { x q[0]; } /* between */ else { /* empty */ }
// the end
