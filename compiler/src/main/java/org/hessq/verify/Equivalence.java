package org.hessq.verify;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Tableau;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.Walk;

/**
 * Whether two circuits do the same to every state of their data qubits, up to one global phase,
 * their scratch clean.
 *
 * <p>The strongest of these that applies: equal structure; a tableau for Clifford circuits; all
 * columns of the matrices for few qubits; else random sparse states, which can only refute.
 */
public final class Equivalence {
  /** Columns are compared up to this many data qubits. */
  static final int WIDEST = 12;

  /** The qubits, Bell partners included, of the largest tableau. */
  private static final int WIDEST_TABLEAU = 4096;

  /** Operations on amplitudes for the matrices. */
  private static final double BUDGET = 4e9;

  /** Ten thousand gates err less than this. */
  static final double TOLERANCE = 1e-9;

  private final Gadgets plain = Gadgets.none();
  private final Routine one;
  private final Routine two;
  private final int[] data;
  private final int[] otherData;

  private Equivalence(Routine one, Routine two) {
    this.one = one;
    this.two = two;
    data = data(one);
    otherData = data(two);
  }

  /**
   * {@return the check {@code equivalence}}
   *
   * @param seed of random states and outcomes
   */
  public static Check check(Circuit one, Circuit two, long seed) {
    return new Equivalence(one.main(), two.main()).check(seed);
  }

  private static int[] data(Routine main) {
    return Trial.qubits(main, r -> r.kind() == Register.Kind.DATA).stream().toArray();
  }

  private Check check(long seed) {
    if (data.length != otherData.length) {
      String widths = data.length + " data qubits against " + otherData.length;
      return checked(new Verdict.Differs(widths, 1, 0), "number of data qubits");
    }
    if (SameStructure.of(one, two)) {
      return checked(new Verdict.Agrees(0, 0), "the same operations in the same order");
    }
    boolean measured = Measures.any(one) || Measures.any(two);
    int tableau = 2 * data.length + Math.max(one.width(), two.width());
    if (!measured && isClifford(one) && isClifford(two) && tableau <= WIDEST_TABLEAU) {
      return checked(cliffords(tableau), "on halves of Bell pairs, a stabiliser tableau");
    }
    double gates = gates(one) + gates(two);
    double amplitudes = Math.pow(2, data.length + Math.max(one.width(), two.width()));
    if (!measured && data.length <= WIDEST && gates * amplitudes <= BUDGET) {
      return checked(columns(), "all " + (1 << data.length) + " columns of the matrices");
    }
    try {
      return new Stimuli(one, data, two, otherData, measured, seed).check(gates);
    } catch (TooLargeException large) {
      return checked(new Verdict.TooLarge(large.needed(), large.limit()), "terms of sparse states");
    }
  }

  static Check checked(Verdict verdict, String scope) {
    return new Check("equivalence", verdict, scope);
  }

  private static boolean isClifford(Routine main) {
    return new Circuit(main).routines().stream().allMatch(routine -> isClifford(routine.body()));
  }

  private static boolean isClifford(List<Operation> body) {
    return body.stream()
        .allMatch(
            operation ->
                switch (operation) {
                  case Operation.Gate gate -> gate.kind().isClifford();
                  case Operation.Repeat repeat -> isClifford(repeat.body());
                  case Operation.Call _ -> true;
                  case Operation.Rotation _,
                      Operation.And _,
                      Operation.UnAnd _,
                      Operation.Measure _,
                      Operation.Reset _,
                      Operation.Assign _,
                      Operation.Conditional _ ->
                      false;
                });
  }

  private static double gates(Routine main) {
    BigInteger gates = BigInteger.ZERO;
    Tally tally = Tally.of(new Circuit(main));
    for (GateKind kind : GateKind.values()) {
      gates = gates.add(tally.gate(kind));
    }
    return gates.add(tally.named().get("rotationCount")).doubleValue();
  }

  /** One, then the inverse of two, must leave every Bell pair alone. */
  private Verdict cliffords(int qubits) {
    Tableau tableau = new Tableau(qubits, 0);
    int scratch = 2 * data.length;
    for (int k = 0; k < data.length; k++) {
      tableau.gate(GateKind.H, k, -1, -1);
      tableau.gate(GateKind.CX, k, data.length + k, -1);
    }
    Walk.of(one, places(one, data, scratch), plain, tableau);
    Optional<String> dirty = dirty(tableau, scratch, one);
    if (dirty.isPresent()) {
      return new Verdict.Differs(dirty.get(), 1, 0);
    }
    Walk.of(two.adjoint(), places(two, otherData, scratch), plain, tableau);
    dirty = dirty(tableau, scratch, two);
    for (int k = 0; k < data.length && dirty.isEmpty(); k++) {
      tableau.gate(GateKind.CX, k, data.length + k, -1);
      tableau.gate(GateKind.H, k, -1, -1);
      if (tableau.probability(k) != 0 || tableau.probability(data.length + k) != 0) {
        dirty = Optional.of("what becomes of X or Z on data qubit " + k);
      }
    }
    return dirty
        .<Verdict>map(where -> new Verdict.Differs(where, 1, 0))
        .orElseGet(() -> new Verdict.Agrees(0, 0));
  }

  private static Optional<String> dirty(Tableau tableau, int from, Routine routine) {
    for (int q = from; q < tableau.qubits(); q++) {
      if (tableau.probability(q) != 0) {
        return Optional.of(routine.name() + " leaves scratch that is not |0>");
      }
    }
    return Optional.empty();
  }

  /** Data qubits from 0 on, scratch from {@code scratch} on. */
  static int[] places(Routine main, int[] data, int scratch) {
    int[] places = new int[main.width()];
    Arrays.fill(places, -1);
    for (int k = 0; k < data.length; k++) {
      places[data[k]] = k;
    }
    int next = scratch;
    for (int q = 0; q < places.length; q++) {
      places[q] = places[q] < 0 ? next++ : places[q];
    }
    return places;
  }

  private Verdict columns() {
    double largest = 0;
    double[] phase = new double[2];
    for (int k = 0; k < 1 << data.length; k++) {
      double[] a = column(one, data, k);
      double[] b = column(two, otherData, k);
      int common = Math.min(a.length, b.length);
      double re = 0;
      double im = 0;
      for (int i = 0; i < common && k == 0; i += 2) {
        re += b[i] * a[i] + b[i + 1] * a[i + 1];
        im += b[i] * a[i + 1] - b[i + 1] * a[i];
      }
      if (k == 0) {
        double modulus = Math.hypot(re, im);
        phase = modulus > 0.5 ? new double[] {re / modulus, im / modulus} : new double[] {1, 0};
      }
      double square = 0;
      for (int i = 0; i < Math.max(a.length, b.length); i += 2) {
        double bRe = i < b.length ? b[i] * phase[0] - b[i + 1] * phase[1] : 0;
        double bIm = i < b.length ? b[i] * phase[1] + b[i + 1] * phase[0] : 0;
        double differenceRe = (i < a.length ? a[i] : 0) - bRe;
        double differenceIm = (i < a.length ? a[i + 1] : 0) - bIm;
        square += differenceRe * differenceRe + differenceIm * differenceIm;
      }
      largest = Math.max(largest, Math.sqrt(square));
      if (!(largest <= TOLERANCE)) {
        BitSet input = BitSet.valueOf(new long[] {k});
        return new Verdict.Differs("on input " + ket(input, data.length), largest, TOLERANCE);
      }
    }
    return new Verdict.Agrees(largest, TOLERANCE);
  }

  private double[] column(Routine main, int[] data, int index) {
    DenseState state = new DenseState(main.width(), 0);
    state.setBasis(index);
    Walk.of(main, places(main, data, data.length), plain, state);
    return state.interleaved();
  }

  /** {@return a basis state of data qubits, qubit 0 last} */
  static String ket(BitSet input, int width) {
    StringBuilder text = new StringBuilder("|");
    for (int k = width - 1; k >= 0; k--) {
      text.append(input.get(k) ? '1' : '0');
    }
    return text.append('>').toString();
  }
}
