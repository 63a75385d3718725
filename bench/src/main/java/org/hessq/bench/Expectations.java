package org.hessq.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Operation.Gate;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.PauliExpectations;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.Walk;
import org.hessq.simulate.paths.PathExpectations;

/**
 * All single-qubit ⟨Z⟩ of circuits with 20 T gates on 40 qubits: by Pauli propagation in doubles;
 * by sums over paths, exact; and by states, exact sparse ones of the whole circuit, or dense and
 * exact sparse ones of each qubit's light cone. The methods share only the walk over the circuit,
 * and those by light cones these. Prints the times and how far two methods differ at most.
 */
final class Expectations {
  private static final int QUBITS = 40;
  private static final int TS = 20;
  private static final int CAP = 1 << 20;
  private static final long SEED = 1;

  private Expectations() {}

  public static void main(String[] arguments) {
    compare("layers", layers(), true);
    compare("deep", deep(), false);
  }

  /** Five layers: a gate on each qubit, four T between Hadamard gates, cx on neighbours. */
  private static List<Gate> layers() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Gate> gates = new ArrayList<>();
    GateKind[] kinds = {GateKind.S, GateKind.X, GateKind.Z};
    for (int layer = 0; layer < 5; layer++) {
      for (int q = 0; q < QUBITS; q++) {
        gates.add(new Gate(kinds[random.nextInt(kinds.length)], q));
      }
      for (int t = 0; t < TS / 5; t++) {
        int q = random.nextInt(QUBITS);
        gates.addAll(
            List.of(new Gate(GateKind.H, q), new Gate(GateKind.T, q), new Gate(GateKind.H, q)));
      }
      for (int q = layer % 2; q + 1 < QUBITS; q += 2) {
        gates.add(new Gate(GateKind.CX, q, q + 1));
      }
    }
    return gates;
  }

  /**
   * 400 gates on ten qubits in superposition and thirty others, turns about Paulis, and all back.
   */
  private static List<Gate> deep() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Gate> there = new ArrayList<>();
    IntStream.range(0, 10).forEach(q -> there.add(new Gate(GateKind.H, 4 * q)));
    GateKind[] kinds = {GateKind.CX, GateKind.CX, GateKind.CZ, GateKind.S, GateKind.SWAP};
    for (int k = 0; k < 400; k++) {
      GateKind kind = kinds[random.nextInt(kinds.length)];
      int a = random.nextInt(QUBITS);
      int b = (a + 1 + random.nextInt(QUBITS - 1)) % QUBITS;
      there.add(kind.qubits() == 1 ? new Gate(kind, a) : new Gate(kind, a, b));
    }
    List<Gate> gates = new ArrayList<>(there);
    for (int t = 0; t < TS; t++) {
      List<Gate> around = word(random);
      gates.addAll(around);
      gates.add(new Gate(GateKind.T, around.getLast().a()));
      around.reversed().forEach(gate -> gates.add(adjoint(gate)));
    }
    there.reversed().forEach(gate -> gates.add(adjoint(gate)));
    return gates;
  }

  private static Gate adjoint(Gate gate) {
    return new Gate(gate.kind().adjoint(), gate.a(), gate.b(), gate.c());
  }

  /** A few gates on six qubits: a T gate between it and its inverse turns about a Pauli on them. */
  private static List<Gate> word(SplittableRandom random) {
    int first = random.nextInt(QUBITS - 5);
    List<Gate> word = new ArrayList<>();
    GateKind[] kinds = {GateKind.H, GateKind.S, GateKind.CX, GateKind.CX, GateKind.CZ};
    for (int k = 0; k < 12; k++) {
      GateKind kind = kinds[random.nextInt(kinds.length)];
      int a = random.nextInt(6);
      int b = first + (a + 1 + random.nextInt(5)) % 6;
      word.add(kind.qubits() == 1 ? new Gate(kind, first + a) : new Gate(kind, first + a, b));
    }
    return word;
  }

  private static Routine routine(List<Gate> gates) {
    RoutineBuilder builder = new RoutineBuilder("circuit");
    builder.register("q", QUBITS);
    for (Operation gate : gates) {
      builder.add(gate);
    }
    return builder.build();
  }

  private static void compare(String name, List<Gate> gates, boolean local) {
    Routine routine = routine(gates);
    System.out.printf("%s: %d qubits, %d gates, %d T%n", name, QUBITS, gates.size(), TS);
    List<double[]> all = new ArrayList<>();
    all.add(timed("Pauli propagation", () -> paulis(routine)));
    all.add(timed("sums over paths, exact", () -> paths(routine)));
    if (local) {
      all.add(timed("dense states of the light cones", () -> cones(gates, false)));
      all.add(timed("sparse states of the light cones, exact", () -> cones(gates, true)));
    } else {
      all.add(timed("sparse state of the whole, exact", () -> sparse(routine)));
    }
    double worst = 0;
    int telling = 0;
    for (int q = 0; q < QUBITS; q++) {
      int own = q;
      double[] values = all.stream().mapToDouble(found -> found[own]).sorted().toArray();
      worst = Math.max(worst, values[values.length - 1] - values[0]);
      double size = Math.abs(values[0]);
      telling += size > 1e-6 && size < 1 - 1e-6 ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "  largest difference %.1e; %d of the values are neither 0 nor 1 nor -1%n",
        worst,
        telling);
  }

  private static double[] timed(String method, Supplier<double[]> work) {
    double[][] found = new double[1][];
    Cost cost = Cost.warm(() -> found[0] = work.get());
    System.out.printf(
        Locale.ROOT,
        "  %s: CPU %.4f s, wall %.4f s%n",
        method,
        cost.cpuSeconds(),
        cost.wallSeconds());
    return found[0];
  }

  private static double[] paulis(Routine routine) {
    PauliExpectations state = PauliExpectations.of(routine, new Gadgets());
    return IntStream.range(0, QUBITS)
        .mapToDouble(
            q -> {
              PauliExpectations.Estimate estimate = state.z(q, CAP);
              if (estimate.error() > 0) {
                throw new IllegalStateException("the cap was met: " + estimate);
              }
              return estimate.value();
            })
        .toArray();
  }

  private static double[] paths(Routine routine) {
    PathExpectations sums = PathExpectations.of(routine, new Gadgets());
    return IntStream.range(0, QUBITS)
        .mapToDouble(q -> sums.of(new int[0], new int[] {q}, 1L << TS).real())
        .toArray();
  }

  private static double[] sparse(Routine routine) {
    SparseState state = SparseState.exact(routine.width(), 1 << 22, 0);
    Walk.of(routine, new Gadgets(), state);
    return IntStream.range(0, QUBITS).mapToDouble(q -> 1 - 2 * state.probability(q)).toArray();
  }

  private static double[] cones(List<Gate> gates, boolean exact) {
    double[] values = new double[QUBITS];
    for (int q = 0; q < QUBITS; q++) {
      LightCone cone = LightCone.of(gates, q);
      Routine routine = cone.routine();
      if (exact) {
        SparseState state = SparseState.exact(routine.width(), 1 << 22, 0);
        Walk.of(routine, new Gadgets(), state);
        values[q] = 1 - 2 * state.probability(cone.place());
      } else {
        DenseState state = new DenseState(routine.width(), 0);
        Walk.of(routine, new Gadgets(), state);
        values[q] = 1 - 2 * state.probability(cone.place());
      }
    }
    return values;
  }
}
