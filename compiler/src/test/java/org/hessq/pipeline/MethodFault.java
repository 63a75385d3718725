package org.hessq.pipeline;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.PermutationClass;
import org.hessq.encoding.ShiftSum;
import org.hessq.method.Method;
import org.hessq.method.Preparation;

/**
 * One wrong figure in a method, from which the whole circuit is then made: what the file states of
 * its parts agrees with the parts, and only the problem can tell that they are wrong.
 */
enum MethodFault {
  THRESHOLD("a threshold off by one"),
  BIT("a wrong threshold bit"),
  ROW("the thresholds of a class off by one row"),
  SIGN("a wrong sign of an entry"),
  OFFSET("an offset of a shift off by one"),
  WEIGHT("a weight of a shift off by one"),
  PHASE("the sign of a phase wrong"),
  CONSTANT("the constant of branch 1 off by one"),
  VECTOR("two entries of the right-hand side swapped");

  private final String words;

  MethodFault(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return "circuit made with " + words;
  }

  /** {@return whether the referee's words name the entry, phase, fact or routine that is wrong} */
  boolean isNamedBy(String culprit) {
    return culprit.matches(
        switch (this) {
          case THRESHOLD, BIT, ROW, SIGN, OFFSET, WEIGHT ->
              "block\\w*: entry \\(\\d+, \\d+\\) is .*";
          case PHASE -> "main: operation .*: phase f_\\d+ is .*";
          case CONSTANT -> "(branch-threshold|norm-guess) is .*";
          case VECTOR -> "load\\b.*";
        });
  }

  /** {@return {@code method} with this fault; empty where it has no such figure} */
  Optional<Method> in(Method method, SplittableRandom random) {
    return switch (method) {
      case Method.EncodeOnly(Leaf leaf, var layout) ->
          leaf(leaf, random).map(other -> new Method.EncodeOnly(other, layout));
      case Method.EncodeOnly _ -> Optional.empty();
      case Method.NormProjection(var run) ->
          in(run, random).map(Method.KernelReflection.class::cast).map(Method.NormProjection::new);
      case Method.KernelProjection m -> {
        Optional<Leaf> leaf = leaf(m.leaf(), random);
        Optional<ImmutableDoubleArray> phases = phases(m.phases(), random);
        Optional<Preparation> preparation = preparation(m.preparation());
        yield leaf.isEmpty() && phases.isEmpty() && preparation.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Method.KernelProjection(
                    leaf.orElse(m.leaf()),
                    m.layout(),
                    m.gap(),
                    m.shave(),
                    phases.orElse(m.phases()),
                    m.phaseTolerance(),
                    preparation.orElse(m.preparation()),
                    m.preparationTolerance()));
      }
      case Method.RandomGuesses(var reflection, var projection) ->
          random.nextBoolean()
              ? phases(projection, random).map(other -> new Method.RandomGuesses(reflection, other))
              : in(reflection, random)
                  .map(Method.KernelReflection.class::cast)
                  .map(other -> new Method.RandomGuesses(other, projection));
      case Method.KernelReflection m -> {
        Optional<Leaf> leaf = leaf(m.leaf(), random);
        Optional<ImmutableDoubleArray> phases = phases(m.phases(), random);
        Optional<Preparation> preparation = preparation(m.preparation());
        long constant = m.branchThreshold() - 1;
        yield leaf.isEmpty() && phases.isEmpty() && preparation.isEmpty() && this != CONSTANT
                || constant < 1
            ? Optional.empty()
            : Optional.of(
                new Method.KernelReflection(
                    leaf.orElse(m.leaf()),
                    m.layout(),
                    this == CONSTANT ? constant : m.branchThreshold(),
                    m.gap(),
                    m.shave(),
                    phases.orElse(m.phases()),
                    m.phaseTolerance(),
                    preparation.orElse(m.preparation()),
                    m.preparationTolerance()));
      }
      case Method.Inversion m -> {
        Optional<Leaf> leaf = leaf(m.leaf(), random);
        Optional<ImmutableDoubleArray> phases = phases(m.phases(), random);
        Optional<Preparation> preparation = preparation(m.preparation());
        yield leaf.isEmpty() && phases.isEmpty() && preparation.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Method.Inversion(
                    leaf.orElse(m.leaf()),
                    m.layout(),
                    m.gap(),
                    m.polynomialError(),
                    m.shave(),
                    phases.orElse(m.phases()),
                    m.phaseTolerance(),
                    preparation.orElse(m.preparation()),
                    m.preparationTolerance(),
                    m.rounds()));
      }
    };
  }

  private Optional<ImmutableDoubleArray> phases(
      ImmutableDoubleArray phases, SplittableRandom random) {
    int at = random.nextInt(phases.length());
    if (this != PHASE || phases.get(at) == 0) {
      return Optional.empty();
    }
    double[] other = phases.toArray();
    other[at] = -other[at];
    return Optional.of(ImmutableDoubleArray.copyOf(other));
  }

  /** The two entries that differ most. */
  private Optional<Preparation> preparation(Preparation preparation) {
    if (this != VECTOR || !(preparation instanceof Preparation.Amplitudes(var values))) {
      return Optional.empty();
    }
    double[] other = values.toArray();
    int least = 0;
    int most = 0;
    for (int k = 0; k < other.length; k++) {
      least = other[k] < other[least] ? k : least;
      most = other[k] > other[most] ? k : most;
    }
    double swap = other[least];
    other[least] = other[most];
    other[most] = swap;
    return Optional.of(new Preparation.Amplitudes(ImmutableDoubleArray.copyOf(other)));
  }

  private Optional<Leaf> leaf(Leaf leaf, SplittableRandom random) {
    return switch (leaf) {
      case ClassSum sum -> classSum(sum, random).map(Leaf.class::cast);
      case ShiftSum sum -> shiftSum(sum, random).map(Leaf.class::cast);
    };
  }

  private Optional<ClassSum> classSum(ClassSum sum, SplittableRandom random) {
    int at = random.nextInt(sum.classes().size());
    PermutationClass one = sum.classes().get(at);
    int[] set =
        IntStream.range(0, one.target().length()).filter(i -> one.threshold().get(i) > 0).toArray();
    if (!List.of(THRESHOLD, BIT, ROW, SIGN).contains(this) || set.length == 0) {
      return Optional.empty();
    }
    int column = set[random.nextInt(set.length)];
    int back = one.isInvolution() ? one.target().get(column) : column;
    long[] threshold = one.threshold().toArray();
    int[] negative = one.negative().toArray();
    long most = Math.min(one.size(), (1L << sum.bits()) - 1 - one.start());
    for (int i : column == back ? new int[] {column} : new int[] {column, back}) {
      switch (this) {
        case THRESHOLD -> threshold[i]--;
        case BIT -> threshold[i] ^= bit(threshold[i], most);
        case SIGN -> negative[i] ^= 1;
        case ROW, OFFSET, WEIGHT, PHASE, CONSTANT, VECTOR -> {}
      }
    }
    if (this == ROW) {
      for (int i = 0; i < threshold.length; i++) {
        threshold[i] = one.threshold().get((i + 1) % threshold.length);
      }
    }
    if (one.threshold().equals(ImmutableLongArray.copyOf(threshold)) && this != SIGN) {
      return Optional.empty();
    }
    List<PermutationClass> classes = new ArrayList<>(sum.classes());
    classes.set(
        at,
        new PermutationClass(
            one.start(),
            one.size(),
            one.target(),
            ImmutableLongArray.copyOf(threshold),
            ImmutableIntArray.copyOf(negative)));
    return Optional.of(
        new ClassSum(sum.qubits(), sum.bits(), sum.labelBits(), sum.unit(), classes));
  }

  /** The highest bit that can be flipped. */
  private static long bit(long threshold, long most) {
    long bit = Long.highestOneBit(most);
    while ((threshold ^ bit) > most) {
      bit >>>= 1;
    }
    return bit;
  }

  private Optional<ShiftSum> shiftSum(ShiftSum sum, SplittableRandom random) {
    int at = random.nextInt(sum.terms().size());
    ShiftSum.Term term = sum.terms().get(at);
    long[] offsets = term.offsets().toArray();
    List<ShiftSum.Term> terms = new ArrayList<>(sum.terms());
    switch (this) {
      case SIGN ->
          terms.set(at, new ShiftSum.Term(term.weight(), !term.negative(), term.offsets()));
      case OFFSET -> {
        offsets[0] += offsets[0] > 0 ? -1 : 1;
        terms.set(
            at,
            new ShiftSum.Term(term.weight(), term.negative(), ImmutableLongArray.copyOf(offsets)));
      }
      case WEIGHT -> {
        if (term.weight() < 4) {
          return Optional.empty();
        }
        terms.set(at, new ShiftSum.Term(term.weight() - 3, term.negative(), term.offsets()));
      }
      case THRESHOLD, BIT, ROW, PHASE, CONSTANT, VECTOR -> {
        return Optional.empty();
      }
    }
    return Optional.of(new ShiftSum(sum.axes(), sum.bits(), sum.unit(), terms));
  }
}
