package org.hessq.verify.pathsum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.hessq.simulate.TooLargeException;

/**
 * A sum over paths that is built gate by gate and reduced on the way.
 *
 * @paper Amy 2018, arXiv:1805.06908, Figure 2
 */
final class PathSum {
  /** Looks at terms and values that a reduction may take in all: seconds. */
  private static final long WORK = 400_000_000;

  private final List<BooleanPolynomial> values = new ArrayList<>();
  private final List<BooleanPolynomial[]> bits = new ArrayList<>();
  private final List<BooleanPolynomial> environment = new ArrayList<>();
  private final PhasePolynomial phase = new PhasePolynomial();
  private final BitSet paths = new BitSet();
  private final BitSet inputs = new BitSet();
  private int variables;
  private boolean branched;
  private long work;

  /** {@return a new qubit that holds a new input} */
  int input() {
    inputs.set(variables);
    values.add(BooleanPolynomial.variable(variables++));
    return values.size() - 1;
  }

  /** {@return a new qubit that is |0⟩} */
  int zero() {
    values.add(BooleanPolynomial.ZERO);
    return values.size() - 1;
  }

  BooleanPolynomial value(int qubit) {
    return values.get(qubit);
  }

  void set(int qubit, BooleanPolynomial value) {
    values.set(qubit, value);
  }

  PhasePolynomial phase() {
    return phase;
  }

  /** {@return the variables that are still summed over} */
  BitSet paths() {
    return paths;
  }

  BitSet inputs() {
    return inputs;
  }

  /** {@return what measurements have told of the inputs} */
  List<BooleanPolynomial> environment() {
    return environment;
  }

  /** {@return whether there was ever a sum} */
  boolean isBranched() {
    return branched;
  }

  /** The classical bits of a routine that begins. */
  BooleanPolynomial[] enter(int count) {
    BooleanPolynomial[] own = new BooleanPolynomial[count];
    Arrays.fill(own, BooleanPolynomial.ZERO);
    bits.add(own);
    return own;
  }

  /** The routine entered last ends: its bits are forgotten. */
  void leave() {
    bits.removeLast();
    reduce();
  }

  void hadamard(int qubit) {
    int path = variables++;
    branched = true;
    paths.set(path);
    BooleanPolynomial y = BooleanPolynomial.variable(path);
    phase.add(4, y.times(values.get(qubit)));
    values.set(qubit, y);
  }

  /**
   * {@return the outcome of a measurement: a new free variable where the qubit's value can be
   * solved for a path, else the value itself, which the world then knows}
   */
  BooleanPolynomial measure(int qubit) {
    reduce();
    BooleanPolynomial value = values.get(qubit);
    OptionalInt path = value.solvable(paths);
    if (path.isPresent()) {
      BooleanPolynomial outcome = BooleanPolynomial.variable(variables++);
      BooleanPolynomial rest = value.plus(BooleanPolynomial.variable(path.getAsInt()));
      paths.clear(path.getAsInt());
      replace(path.getAsInt(), rest.plus(outcome));
      return outcome;
    }
    if (value.containsAny(inputs) || value.containsAny(paths)) {
      environment.add(value);
    }
    return value;
  }

  private void replace(int variable, BooleanPolynomial by) {
    UnaryOperator<BooleanPolynomial> substitute = value -> value.with(variable, by);
    values.replaceAll(substitute);
    environment.replaceAll(substitute);
    for (BooleanPolynomial[] own : bits) {
      for (int k = 0; k < own.length; k++) {
        own[k] = substitute.apply(own[k]);
      }
    }
    phase.replace(variable, by);
  }

  private boolean isSeen(int variable) {
    return phase.hasAngleOf(variable)
        || values.stream().anyMatch(value -> value.contains(variable))
        || environment.stream().anyMatch(value -> value.contains(variable))
        || bits.stream().flatMap(Arrays::stream).anyMatch(value -> value.contains(variable));
  }

  /** Takes away all paths that a rule applies to. */
  void reduce() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int path = paths.nextSetBit(0); path >= 0; path = paths.nextSetBit(path + 1)) {
        work += values.size() + environment.size() + phase.size();
        if (work > WORK) {
          throw new TooLargeException("work on a sum over paths", work, WORK);
        }
        changed |= !isSeen(path) && reduce(path);
      }
    }
  }

  /** One of the three rules for a path that only the phase contains. */
  private boolean reduce(int path) {
    Map<BitSet, Integer> coefficients = phase.coefficients(path);
    BooleanPolynomial quotient = BooleanPolynomial.ZERO;
    int alone = 0;
    for (Map.Entry<BitSet, Integer> term : coefficients.entrySet()) {
      boolean constant = term.getKey().isEmpty();
      if (term.getValue() == 4) {
        quotient = quotient.plus(BooleanPolynomial.product(term.getKey()));
      } else if (constant && term.getValue() % 2 == 0) {
        alone = term.getValue();
      } else {
        return false;
      }
    }
    if (alone != 0) { // 1 ± i(−1)^Q = √2 ω^{±(1 − 2Q)}
      int turn = alone == 2 ? 1 : -1;
      drop(path);
      phase.add(turn, BooleanPolynomial.ONE);
      phase.add(-2 * turn, quotient);
      return true;
    }
    if (quotient.isZero()) {
      drop(path);
      return true;
    }
    OptionalInt other = quotient.solvable(paths);
    if (other.isEmpty()) {
      return false;
    }
    drop(path);
    paths.clear(other.getAsInt());
    replace(other.getAsInt(), quotient.plus(BooleanPolynomial.variable(other.getAsInt())));
    return true;
  }

  private void drop(int path) {
    phase.remove(path);
    paths.clear(path);
  }
}
