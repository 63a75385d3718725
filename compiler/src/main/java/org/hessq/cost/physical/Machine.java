package org.hessq.cost.physical;

/**
 * Physical qubits.
 *
 * @param name as reports have it
 * @param gateSeconds of a two-qubit gate; 0 where there are only measurements
 * @param measurementSeconds of a measurement of one or two qubits
 * @param cliffordError of a Clifford gate or a measurement
 * @param tError of an unprotected T gate
 * @paper Beverland et al. 2022, arXiv:2211.07629, Tables I and VI (presets)
 */
record Machine(
    String name,
    double gateSeconds,
    double measurementSeconds,
    double cliffordError,
    double tError) {
  /** Gates in nanoseconds, such as transmons. */
  static final Machine GATE_NS_E3 = new Machine("gate_ns_e3", 50e-9, 100e-9, 1e-3, 1e-3);

  static final Machine GATE_NS_E4 = new Machine("gate_ns_e4", 50e-9, 100e-9, 1e-4, 1e-4);

  /** Gates in microseconds, such as ions. */
  static final Machine GATE_US_E3 = new Machine("gate_us_e3", 100e-6, 100e-6, 1e-3, 1e-6);

  static final Machine GATE_US_E4 = new Machine("gate_us_e4", 100e-6, 100e-6, 1e-4, 1e-6);

  /** Joint measurements of Majorana qubits. */
  static final Machine MAJORANA_E4 = new Machine("maj_ns_e4", 0, 100e-9, 1e-4, 5e-2);

  static final Machine MAJORANA_E6 = new Machine("maj_ns_e6", 0, 100e-9, 1e-6, 1e-2);
}
