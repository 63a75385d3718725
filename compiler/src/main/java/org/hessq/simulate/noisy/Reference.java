package org.hessq.simulate.noisy;

import java.util.BitSet;
import java.util.List;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.noisy.NoisyCircuit;
import org.hessq.circuit.noisy.NoisyOperation;
import org.hessq.circuit.noisy.PauliProduct;
import org.hessq.simulate.Tableau;

/** One run without noise. */
public final class Reference {
  private final Tableau tableau;
  private final BitSet bits = new BitSet();
  private int length;

  private Reference(Tableau tableau) {
    this.tableau = tableau;
  }

  /**
   * {@return the record}
   *
   * @param seed of the outcomes that are not certain
   */
  public static BitSet of(NoisyCircuit circuit, long seed) {
    Reference run = new Reference(new Tableau(circuit.qubits(), seed));
    run.body(circuit.body());
    return run.bits;
  }

  private void body(List<NoisyOperation> body) {
    for (NoisyOperation operation : body) {
      switch (operation) {
        case NoisyOperation.Gate(var kind, var qubits) -> {
          for (int k = 0; k < qubits.length(); k += kind.qubits()) {
            tableau.gate(kind, qubits.get(k), kind.qubits() > 1 ? qubits.get(k + 1) : -1, -1);
          }
        }
        case NoisyOperation.Feedback(var back, var axis) -> {
          if (bits.get(length - back)) {
            apply(axis);
          }
        }
        case NoisyOperation.Measure(var product, var inverted, _) ->
            bits.set(length++, measure(product) != inverted);
        case NoisyOperation.Reset(var axis) -> {
          if (measure(axis)) {
            // Any Pauli of the qubit that anticommutes with the axis.
            boolean hasZ = !axis.withZ().isEmpty();
            int qubit = hasZ ? axis.withZ().get(0) : axis.withX().get(0);
            boolean onlyZ = hasZ && axis.withX().isEmpty();
            apply(onlyZ ? PauliProduct.x(qubit) : PauliProduct.z(qubit));
          }
        }
        case NoisyOperation.Repeat(var count, var repeated) -> {
          for (long k = 0; k < count; k++) {
            body(repeated);
          }
        }
        case NoisyOperation.Noise _,
            NoisyOperation.Flip _,
            NoisyOperation.Detector _,
            NoisyOperation.Observable _ -> {}
      }
    }
  }

  private boolean measure(PauliProduct product) {
    return tableau.measure(product.withX().toArray(), product.withZ().toArray());
  }

  private void apply(PauliProduct product) {
    product.withX().forEach(q -> tableau.gate(GateKind.X, q, -1, -1));
    product.withZ().forEach(q -> tableau.gate(GateKind.Z, q, -1, -1));
  }
}
