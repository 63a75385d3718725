package org.hessq.execute.state;

import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.execute.gate.Matrix2;
import org.hessq.execute.gate.Turn;
import org.hessq.simulate.Tableau;

/** Stabilisers; phases of the whole state are not kept. */
final class TableauBackend implements Backend {
  private final Tableau state;

  TableauBackend(int qubits, long seed) {
    state = new Tableau(qubits, seed);
  }

  @Override
  public void apply(Turn turn) {
    if (!(turn instanceof Turn.Controlled(var matrix, int target, var controls))) {
      return;
    }
    switch (controls.length) {
      case 0 ->
          Cliffords.word(matrix)
              .orElseThrow(() -> none(matrix, controls))
              .forEach(kind -> state.gate(kind, target, -1, -1));
      case 1 -> controlled(matrix, target, controls[0]);
      default -> {
        if (!Cliffords.isIdentity(matrix)) {
          throw none(matrix, controls);
        }
      }
    }
  }

  private void controlled(Matrix2 matrix, int target, int control) {
    Cliffords.Phased pauli =
        Cliffords.pauli(matrix).orElseThrow(() -> none(matrix, new int[] {control}));
    switch (pauli.power()) {
      case 1 -> state.gate(GateKind.S, control, -1, -1);
      case 2 -> state.gate(GateKind.Z, control, -1, -1);
      case 3 -> state.gate(GateKind.SDG, control, -1, -1);
      default -> {}
    }
    pauli.gate().ifPresent(kind -> state.gate(kind, control, target, -1));
  }

  private static Trouble none(Matrix2 matrix, int[] controls) {
    return new Trouble(
        ExecuteCode.NOT_CLIFFORD,
        "no Clifford operation: ["
            + matrix.re00()
            + "+"
            + matrix.im00()
            + "i ...] under "
            + controls.length
            + " controls");
  }

  @Override
  public double probability(int qubit) {
    return state.probability(qubit);
  }

  @Override
  public void project(int qubit, boolean value) {
    throw new IllegalStateException("paths are followed on amplitudes, a tableau draws outcomes");
  }

  @Override
  public boolean measure(int qubit) {
    return state.measure(qubit, -1);
  }

  @Override
  public long size() {
    return state.qubits() / 32 + 1;
  }

  @Override
  public Optional<Amplitudes> amplitudes() {
    return Optional.empty();
  }
}
