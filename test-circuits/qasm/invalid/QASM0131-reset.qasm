qubit q;
defcal reset(int i) $0 { }
