include "QASM0126-cycle.qasm";
