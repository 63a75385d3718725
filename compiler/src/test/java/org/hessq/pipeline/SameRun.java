package org.hessq.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.method.Program;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.UnsupportedStepException;
import org.hessq.simulate.Walk;

/**
 * Whether two programs are the same by running both, gate by gate, on a state of all qubits up to
 * the last measurements: from |0…0⟩, or where the program is an encoding from every state of the
 * system. Nothing of the referee is asked.
 */
final class SameRun {
  private static final int DRAWS = 8;
  private static final int TERMS = 1 << 16;
  private static final double ROUNDING = 1e-10;

  private SameRun() {}

  static boolean of(Program one, Program other) {
    boolean encodes = !"solve".equals(one.roles().facts().get("task"));
    int[] inputs = encodes ? system(one.circuit().main()) : new int[0];
    if (!one.circuit().main().registers().equals(other.circuit().main().registers())) {
      return false;
    }
    try {
      for (int draw = 0; draw < DRAWS; draw++) {
        for (int index = 0; index < 1 << inputs.length; index++) {
          double[] overlap =
              overlap(run(one, inputs, index, draw), run(other, inputs, index, draw));
          double size = encodes ? overlap[0] : Math.hypot(overlap[0], overlap[1]);
          if (!(size > 1 - ROUNDING)) {
            return false;
          }
        }
      }
      return true;
    } catch (PremiseException | UnsupportedStepException | TooLargeException broken) {
      return false;
    }
  }

  private static int[] system(Routine main) {
    BitSet system = new BitSet();
    int first = 0;
    for (Register register : main.registers()) {
      if (register.name().equals("system") || register.name().equals("branch")) {
        system.set(first, first + register.width());
      }
      first += register.width();
    }
    return system.stream().toArray();
  }

  private static Map<BitSet, double[]> run(Program program, int[] inputs, int index, long seed) {
    Routine main = program.circuit().main();
    SparseState state = new SparseState(main.width(), TERMS, seed);
    for (int k = 0; k < inputs.length; k++) {
      if ((index >>> k & 1) == 1) {
        state.flip(inputs[k]);
      }
    }
    Walk.of(withoutReadout(main), new Gadgets(), state);
    Map<BitSet, double[]> amplitudes = new HashMap<>();
    for (int term = 0; term < state.size(); term++) {
      BitSet bits = new BitSet();
      for (int q = 0; q < main.width(); q++) {
        bits.set(q, state.bit(term, q));
      }
      amplitudes.put(bits, new double[] {state.re(term), state.im(term)});
    }
    return amplitudes;
  }

  private static Routine withoutReadout(Routine main) {
    List<Operation> body = new ArrayList<>(main.body());
    while (!body.isEmpty() && body.getLast() instanceof Operation.Measure) {
      body.removeLast();
    }
    return new Circuit(
            new Routine(
                main.name(),
                main.kind(),
                main.parameters(),
                main.registers(),
                main.bits(),
                body,
                main.action()))
        .main();
  }

  /** ⟨one|other⟩. */
  private static double[] overlap(Map<BitSet, double[]> one, Map<BitSet, double[]> other) {
    double re = 0;
    double im = 0;
    for (Map.Entry<BitSet, double[]> entry : one.entrySet()) {
      double[] a = entry.getValue();
      double[] b = other.getOrDefault(entry.getKey(), new double[2]);
      re += a[0] * b[0] + a[1] * b[1];
      im += a[0] * b[1] - a[1] * b[0];
    }
    return new double[] {re, im};
  }
}
