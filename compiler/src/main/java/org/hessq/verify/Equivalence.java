package org.hessq.verify;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.hessq.verify.pathsum.PathSums;

/**
 * Whether two circuits do the same to every state of the qubits that are compared, their ancillas
 * as stated.
 *
 * <p>In order of cost: equal structure; a tableau for Clifford circuits; phase polynomials and path
 * sums; random sparse states, which can only refute; all columns of the matrices for few qubits.
 * Measurements are compared by what they do to the qubits and tell of the input, not by the names
 * of the classical bits.
 */
public final class Equivalence {
  /** Columns are compared up to this many data qubits. */
  static final int WIDEST = 12;

  /** The qubits, Bell partners included, of the largest tableau. */
  private static final int WIDEST_TABLEAU = 4096;

  /** Operations on amplitudes for the matrices. */
  private static final double BUDGET = 4e9;

  /** Gates that are walked through symbolically. */
  private static final double SYMBOLIC = 2e6;

  /** Ten thousand gates err less than this. */
  static final double TOLERANCE = 1e-9;

  private final Gadgets plain = Gadgets.none();
  private final Framed first;
  private final Framed second;
  private final Routine one;
  private final Routine two;
  private final int[] data;
  private final int[] otherData;
  private final Sameness sameness;

  private Equivalence(Framed first, Framed second, Sameness sameness) {
    this.first = first;
    this.second = second;
    this.sameness = sameness;
    one = first.main();
    two = second.main();
    data = data(one);
    otherData = data(two);
  }

  /**
   * {@return the check {@code equivalence}, up to a global phase}
   *
   * @param seed of random states and outcomes
   */
  public static Check check(Circuit one, Circuit two, long seed) {
    return check(one, two, Sameness.PHASE, seed);
  }

  /**
   * {@return the check {@code equivalence}}
   *
   * @throws UnknownRegisterException if a register that is named is in neither circuit, or has two
   *     widths
   */
  public static Check check(Circuit one, Circuit two, Sameness sameness, long seed) {
    TreeMap<String, Integer> dirty = new TreeMap<>();
    sameness
        .ancillas()
        .forEach(
            (name, ancilla) -> {
              int[] widths =
                  Stream.of(one, two)
                      .flatMap(circuit -> circuit.main().registers().stream())
                      .filter(register -> register.name().equals(name))
                      .mapToInt(Register::width)
                      .distinct()
                      .toArray();
              if (widths.length == 0) {
                throw new UnknownRegisterException("no register is called " + name);
              }
              if (ancilla == Sameness.Ancilla.DIRTY) {
                if (widths.length > 1) {
                  throw new UnknownRegisterException(name + " has two widths");
                }
                dirty.put(name, widths[0]);
              }
            });
    Framed first = Framed.of(one.main(), sameness.ancillas(), dirty);
    Framed second = Framed.of(two.main(), sameness.ancillas(), dirty);
    return new Equivalence(first, second, sameness).check(seed);
  }

  private static int[] data(Routine main) {
    return Trial.qubits(main, r -> r.kind() == Register.Kind.DATA).stream().toArray();
  }

  private Check check(long seed) {
    if (data.length != otherData.length) {
      String widths = data.length + " data qubits against " + otherData.length;
      return checked(new Verdict.Differs(widths, 1, 0), "number of data qubits");
    }
    if (SameStructure.of(one, two) && first.discarded().equals(second.discarded())) {
      return checked(new Verdict.Agrees(0, 0), "the same operations in the same order");
    }
    boolean plainly =
        sameness.freedom() instanceof Sameness.Freedom.Phase
            && first.discarded().isEmpty()
            && second.discarded().isEmpty();
    boolean measured = Measures.any(one) || Measures.any(two);
    boolean exactly = sameness.epsilon() == 0;
    int tableau = 2 * data.length + Math.max(one.width(), two.width());
    if (plainly
        && exactly
        && !measured
        && isClifford(one)
        && isClifford(two)
        && tableau <= WIDEST_TABLEAU) {
      return checked(cliffords(tableau), "on halves of Bell pairs, a stabiliser tableau");
    }
    double gates = gates(one) + gates(two);
    Optional<Check> symbolic = gates <= SYMBOLIC ? symbolic() : Optional.empty();
    if (symbolic.isPresent()) {
      return symbolic.get();
    }
    if (!plainly) {
      return new DenseComparison(first, second, sameness).check();
    }
    Check sampled;
    try {
      sampled =
          new Stimuli(one, data, two, otherData, measured, seed)
              .within(Math.max(TOLERANCE, sameness.epsilon()))
              .check(gates);
    } catch (TooLargeException large) {
      Verdict verdict = new Verdict.TooLarge(large.needed(), large.limit());
      sampled = checked(verdict, "terms of sparse states");
    }
    double amplitudes = Math.pow(2, data.length + Math.max(one.width(), two.width()));
    boolean columns = !measured && data.length <= WIDEST && gates * amplitudes <= BUDGET;
    if (sampled.verdict() instanceof Verdict.Differs || !columns) {
      return sampled;
    }
    return exactly
        ? checked(columns(), "all " + (1 << data.length) + " columns of the matrices")
        : new DenseComparison(first, second, sameness).check();
  }

  /** What path sums decide; that they differ means nothing where a distance is allowed. */
  private Optional<Check> symbolic() {
    PathSums.Freedom freedom =
        switch (sameness.freedom()) {
          case Sameness.Freedom.Phase _ -> new PathSums.Freedom.None();
          case Sameness.Freedom.Permutation _ -> new PathSums.Freedom.Permutation();
          case Sameness.Freedom.RelativePhase(var register) ->
              new PathSums.Freedom.RelativePhase(register(first, register));
        };
    return new PathSums(side(first, data), side(second, otherData), freedom)
        .decide()
        .filter(decision -> decision.difference().isEmpty() || sameness.epsilon() == 0)
        .map(
            decision ->
                checked(
                    decision
                        .difference()
                        .<Verdict>map(where -> new Verdict.Differs(where, 1, 0))
                        .orElseGet(() -> new Verdict.Agrees(0, 0)),
                    decision.how()));
  }

  private static PathSums.Side side(Framed framed, int[] data) {
    boolean measured = Measures.any(framed.main()) || !framed.discarded().isEmpty();
    return new PathSums.Side(
        framed.main(), Arrays.stream(data).boxed().toList(), framed.discarded(), measured);
  }

  /**
   * @throws UnknownRegisterException if no compared register is called so
   */
  static BitSet register(Framed framed, String name) {
    BitSet places = framed.places().get(name);
    if (places == null) {
      throw new UnknownRegisterException("no compared register is called " + name);
    }
    return places;
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
