OPENQASM 3.1;
include "stdgates.inc";
qubit q;
gphase(pi / 2);
ctrl @ gphase(0.5) q;
ctrl @ gphase(0.5) q,;
