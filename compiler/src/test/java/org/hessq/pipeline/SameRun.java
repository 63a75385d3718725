package org.hessq.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.UnsupportedStepException;
import org.hessq.simulate.Walk;

/**
 * Whether two programs come to the same by running both, gate by gate, on a state of all qubits up
 * to the last measurements: from |0…0⟩ the same state on success up to a phase, with the same
 * probability, or where the program is an encoding the same block, from every state of the system.
 * Nothing of the referee is asked.
 *
 * <p>Words for rotations have errors that a symmetry of the problem does not have; {@link
 * #ofRotations} takes the rotations that they state.
 */
final class SameRun {
  private static final int DRAWS = 8;
  private static final int TERMS = 1 << 16;
  private static final double ROUNDING = 1e-10;

  private SameRun() {}

  /**
   * {@return the 2-norm distance, up to a phase, of the system's state on success from a solution}
   *
   * @param solution real, any norm, of the system's length
   */
  static double error(Program program, double[] solution) {
    Routine main = program.circuit().main();
    int first = main.offset("system");
    double length = 0;
    double[] overlap = new double[2];
    double norm = 0;
    for (double x : solution) {
      norm += x * x;
    }
    for (Map.Entry<BitSet, double[]> entry : run(program, new int[0], 0, 0).entrySet()) {
      if (isSuccess(entry.getKey(), program)) {
        long index = 0;
        for (int k = 0; 1 << k < solution.length; k++) {
          index |= entry.getKey().get(first + k) ? 1L << k : 0;
        }
        double[] a = entry.getValue();
        length += a[0] * a[0] + a[1] * a[1];
        overlap[0] += a[0] * solution[(int) index];
        overlap[1] += a[1] * solution[(int) index];
      }
    }
    double cosine = Math.hypot(overlap[0], overlap[1]) / Math.sqrt(length * norm);
    return Math.sqrt(Math.max(0, 2 - 2 * cosine));
  }

  /** {@return whether they are the same where every word is the rotation that it states} */
  static boolean ofRotations(Program one, Program other) {
    return of(nominal(one), nominal(other));
  }

  private static Program nominal(Program program) {
    Routine main = new Nominal().of(program.circuit().main());
    return new Program(program.name(), new Circuit(main), program.roles());
  }

  /** Routines with their calls of words replaced. */
  private static final class Nominal {
    private final Map<Routine, Routine> done = new IdentityHashMap<>();

    Routine of(Routine routine) {
      Routine known = done.get(routine);
      if (known == null) {
        known = withBody(routine, routine.body().stream().map(this::of).toList());
        done.put(routine, known);
      }
      return known;
    }

    private Operation of(Operation operation) {
      if (!(operation instanceof Operation.Call(var callee, var qubits))) {
        return operation;
      }
      return callee.kind() == RoutineKind.WORD
          ? new Operation.Rotation(
              Operation.Axis.valueOf(callee.parameters().get("axis").toUpperCase(Locale.ROOT)),
              Double.parseDouble(callee.parameters().get("angle")),
              0,
              qubits.get(0))
          : new Operation.Call(of(callee), qubits);
    }
  }

  static boolean of(Program one, Program other) {
    boolean encodes = !"solve".equals(one.roles().facts().get("task"));
    int[] inputs = encodes ? system(one.circuit().main()) : new int[0];
    if (!one.circuit().main().registers().equals(other.circuit().main().registers())) {
      return false;
    }
    try {
      for (int draw = 0; draw < DRAWS; draw++) {
        for (int index = 0; index < 1 << inputs.length; index++) {
          Map<BitSet, double[]> first = run(one, inputs, index, draw);
          Map<BitSet, double[]> second = run(other, inputs, index, draw);
          if (encodes ? !isSameColumn(first, second, inputs) : !isSameState(first, second, one)) {
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
    return withBody(main, body);
  }

  private static Routine withBody(Routine routine, List<Operation> body) {
    return new Routine(
        routine.name(),
        routine.kind(),
        routine.parameters(),
        routine.registers(),
        routine.bits(),
        body,
        routine.action());
  }

  private static boolean isSameState(
      Map<BitSet, double[]> one, Map<BitSet, double[]> other, Program program) {
    Set<BitSet> places = new HashSet<>(one.keySet());
    places.addAll(other.keySet());
    double re = 0;
    double im = 0;
    double own = 0;
    double others = 0;
    for (BitSet place : places) {
      if (isSuccess(place, program)) {
        double[] a = one.getOrDefault(place, new double[2]);
        double[] b = other.getOrDefault(place, new double[2]);
        re += a[0] * b[0] + a[1] * b[1];
        im += a[0] * b[1] - a[1] * b[0];
        own += a[0] * a[0] + a[1] * a[1];
        others += b[0] * b[0] + b[1] * b[1];
      }
    }
    return Math.hypot(re, im) > (1 - ROUNDING) * Math.max(own, others);
  }

  private static boolean isSuccess(BitSet place, Program program) {
    Routine main = program.circuit().main();
    return program.roles().success().entrySet().stream()
        .allMatch(
            wanted -> {
              int first = main.offset(wanted.getKey());
              int width =
                  main.registers().stream()
                      .filter(register -> register.name().equals(wanted.getKey()))
                      .mapToInt(Register::width)
                      .sum();
              return IntStream.range(0, width)
                  .allMatch(k -> place.get(first + k) == ((wanted.getValue() >>> k & 1) == 1));
            });
  }

  /** The amplitudes where every qubit besides those of the block is 0. */
  private static boolean isSameColumn(
      Map<BitSet, double[]> one, Map<BitSet, double[]> other, int[] system) {
    for (int index = 0; index < 1 << system.length; index++) {
      BitSet bits = new BitSet();
      for (int k = 0; k < system.length; k++) {
        bits.set(system[k], (index >>> k & 1) == 1);
      }
      double[] a = one.getOrDefault(bits, new double[2]);
      double[] b = other.getOrDefault(bits, new double[2]);
      if (Math.hypot(a[0] - b[0], a[1] - b[1]) > ROUNDING) {
        return false;
      }
    }
    return true;
  }
}
