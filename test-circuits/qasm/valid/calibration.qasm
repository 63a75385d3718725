OPENQASM 3.1;
include "stdgates.inc";
defcalgrammar "openpulse";
cal {
  port d0; // kept { } as it is
  frame f = newframe(d0, 5e9, 0.0);
}
defcal x $0 { play(f, gaussian(1.0, 160dt)); }
defcal rz(angle[20] theta) q { shift_phase(f, -theta); }
defcal rz(pi / 2) $1 {}
defcal measure $0 -> bit { { return capture(f); } }
defcal reset q {}
defcal delay(duration d) $0, $1 {}
qubit[2] q;
rz(0.5) q[0];
