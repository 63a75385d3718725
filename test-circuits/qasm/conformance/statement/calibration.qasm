OPENQASM 3.1;
defcalgrammar "openpulse";
cal { frame f = newframe(d0, 1e9, 0.0); { } }
