OPENQASM 3.1;
include "stdgates.inc";
qubit q;
bit b;
if (b) { x q; } else { h q; }
if (b == true) x q;
if (b) { } else if (!b) { x q; } else { }
