OPENQASM 3.1;
defcal x $0 { play(d0, w); }
defcal rz(angle[20] a) q { shift_phase(f, a); }
defcal rz(0) q { }
defcal measure $0 -> bit { return capture(a, b); }
defcal reset $0 { }
defcal delay(duration d) $0 { }
