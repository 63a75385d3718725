package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.denote.IntegerBlock;
import org.hessq.emit.HierarchicalEmitter;
import org.hessq.encoding.Adjoint;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.PermutationClass;
import org.hessq.encoding.Product;
import org.hessq.encoding.Scaled;
import org.hessq.encoding.ShiftSum;
import org.hessq.encoding.Sum;
import org.hessq.encoding.Tensor;
import org.hessq.encoding.Terms;
import org.hessq.load.Loader;
import org.hessq.lower.Lowering;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;
import org.hessq.method.TableLayout;
import org.hessq.synthesis.encoding.EncodingCircuits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of term through its emitted text: the referee finds nothing in a sound circuit, and in
 * one with a wrong leaf it names that leaf and its first wrong entry.
 */
class TermRefereeTest {
  private static final long SEED = 5;

  static Stream<Encoding> terms() {
    List<Encoding> terms = new ArrayList<>(Terms.all().stream().filter(t -> isKept(t)).toList());
    Leaf leaf = Terms.leaves().get(4);
    Leaf shifts = new ShiftSum(List.of(axis(2)), 2, 1, List.of(term(3, 0), term(-1, 1)));
    terms.add(new Product(new Product(leaf, shifts), new Adjoint(new Scaled(-2, leaf))));
    terms.add(new Tensor(new Adjoint(new Product(shifts, leaf)), new Sum(shifts, shifts)));
    terms.add(new Scaled(-0.5, new Adjoint(new Tensor(shifts, new Scaled(3, shifts)))));
    terms.add(new Product(new Augmented(leaf, 7), new Adjoint(new Augmented(leaf, 1))));
    return terms.stream();
  }

  /** Of thresholds the smallest, one between and the largest. */
  private static boolean isKept(Encoding term) {
    return !(term instanceof Augmented(var inner, var threshold))
        || threshold == 1
        || threshold == 1 + (1L << inner.bits()) / 2
        || threshold == 1L << inner.bits();
  }

  private static ShiftSum.Axis axis(int qubits) {
    return new ShiftSum.Axis(qubits, ShiftSum.Boundary.OPEN);
  }

  private static ShiftSum.Term term(long weight, long offset) {
    return new ShiftSum.Term(Math.abs(weight), weight < 0, ImmutableLongArray.of(offset));
  }

  private interface Wrapping {
    Encoding with(Leaf leaf);
  }

  /**
   * A leaf in a term.
   *
   * @param words what the parts from the leaf up to the whole are to that which is around them
   * @param own the term of the smallest part that has a routine of its own
   */
  private record LeafPlace(Leaf leaf, List<String> words, Wrapping own, Wrapping around) {
    LeafPlace in(String part, UnaryOperator<Encoding> whole) {
      List<String> longer = new ArrayList<>(words);
      if (!part.isEmpty()) {
        longer.add(part);
      }
      return new LeafPlace(leaf, longer, own, other -> whole.apply(around.with(other)));
    }

    LeafPlace changed(UnaryOperator<Encoding> change) {
      return new LeafPlace(leaf, words, other -> change.apply(own.with(other)), around);
    }

    /** As in the left factor of the right factor of the whole. */
    String path(String whole) {
      return words.isEmpty()
          ? ""
          : " (the " + String.join(" of the ", words) + " of " + whole + ")";
    }
  }

  private static List<LeafPlace> places(Encoding term) {
    return switch (term) {
      case Leaf leaf -> List.of(new LeafPlace(leaf, List.of(), other -> other, other -> other));
      case Augmented(var inner, var threshold) ->
          changed(
              in(places(inner), "", part -> new Augmented((Leaf) part, threshold)),
              own -> new Augmented((Leaf) own, threshold));
      case Adjoint(var inner) -> changed(in(places(inner), "", Adjoint::new), Adjoint::new);
      case Scaled(var factor, var inner) ->
          in(places(inner), factor > 0 ? "" : "scaled term", part -> new Scaled(factor, part));
      case Product(var left, var right) ->
          both(
              in(places(left), "left factor", part -> new Product(part, right)),
              in(places(right), "right factor", part -> new Product(left, part)));
      case Tensor(var high, var low) ->
          both(
              in(places(high), "high factor", part -> new Tensor(part, low)),
              in(places(low), "low factor", part -> new Tensor(high, part)));
      case Sum(var first, var second) ->
          both(
              in(summand(first), "first summand", part -> new Sum((Leaf) part, second)),
              in(summand(second), "second summand", part -> new Sum(first, (Leaf) part)));
    };
  }

  private static List<LeafPlace> summand(Leaf leaf) {
    return changed(places(leaf), own -> new Augmented((Leaf) own, 1L << leaf.bits()));
  }

  private static List<LeafPlace> changed(List<LeafPlace> places, UnaryOperator<Encoding> change) {
    return places.stream().map(place -> place.changed(change)).toList();
  }

  private static List<LeafPlace> in(
      List<LeafPlace> places, String part, UnaryOperator<Encoding> whole) {
    return places.stream().map(place -> place.in(part, whole)).toList();
  }

  private static List<LeafPlace> both(List<LeafPlace> one, List<LeafPlace> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** {@return {@code leaf} with one wrong figure, in every way} */
  private static List<Leaf> wrong(Leaf leaf) {
    List<Leaf> wrong = new ArrayList<>();
    switch (leaf) {
      case ClassSum sum -> {
        for (int c = 0; c < sum.classes().size(); c++) {
          PermutationClass one = sum.classes().get(c);
          for (int i = 0; i < one.target().length(); i++) {
            if (one.threshold().get(i) > 0) {
              long[] threshold = one.threshold().toArray();
              threshold[i]--;
              List<PermutationClass> classes = new ArrayList<>(sum.classes());
              classes.set(
                  c,
                  new PermutationClass(
                      one.start(),
                      one.size(),
                      one.target(),
                      ImmutableLongArray.copyOf(threshold),
                      one.negative()));
              wrong.add(
                  new ClassSum(sum.qubits(), sum.bits(), sum.labelBits(), sum.unit(), classes));
            }
          }
        }
      }
      case ShiftSum sum -> {
        for (int k = 0; k < sum.terms().size(); k++) {
          ShiftSum.Term one = sum.terms().get(k);
          List<ShiftSum.Term> terms = new ArrayList<>(sum.terms());
          terms.set(k, new ShiftSum.Term(one.weight(), !one.negative(), one.offsets()));
          wrong.add(new ShiftSum(sum.axes(), sum.bits(), sum.unit(), terms));
        }
      }
    }
    return wrong;
  }

  /** The encoding and its inverse, as they are read from an emitted file. */
  private static Program emitted(Routine routine, Profile profile) {
    RoutineBuilder main = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    ImmutableIntArray.Builder qubits = ImmutableIntArray.builder();
    ImmutableMap.Builder<String, Role> roles = ImmutableMap.builder();
    for (Register register : routine.registers()) {
      if (register.kind() == Register.Kind.DATA) {
        qubits.addAll(main.register(register.name(), register.width()));
        roles.put(register.name(), Role.of(register.name()));
      }
    }
    ImmutableIntArray data = qubits.build();
    main.call(routine, data).call(routine.adjoint(), data);
    Program program =
        new Program(
            "term",
            Lowering.lower(new Circuit(main.build()), profile, Gridsynth::rz),
            new Roles(
                roles.put("scratch", Role.SCRATCH).buildOrThrow(),
                ImmutableMap.of(),
                ImmutableMap.of()));
    return Loader.load("term.qasm", HierarchicalEmitter.text(program)).orThrow();
  }

  static Program emitted(Encoding term) {
    int swapBits = term.qubits() % 2;
    Profile profile = term.ancillas() % 3 == 0 ? Profile.UNITARY : Profile.ADAPTIVE;
    return emitted(
        new EncodingCircuits(new TableLayout(swapBits), profile).of("block", term), profile);
  }

  @Test
  void everyKindIsUnderContract() {
    TreeSet<String> seen = new TreeSet<>();
    terms().flatMap(t -> Terms.kinds(t).stream()).forEach(kind -> seen.add(kind.getName()));
    TreeSet<String> permitted = new TreeSet<>();
    Terms.permitted(Encoding.class).forEach(kind -> permitted.add(kind.getName()));
    assertEquals(permitted, seen);
  }

  @ParameterizedTest
  @MethodSource("terms")
  void agreesWithASoundCircuit(Encoding term) {
    List<Check> checks = TermReferee.checks(term, emitted(term), SEED);
    List<String> names = new ArrayList<>(List.of("roles", "entries", "scratch"));
    if (!isOwnInverse(term)) {
      names.add("adjoint");
    }
    if (isControlled(term)) {
      names.add("controlled");
    }
    assertEquals(names, checks.stream().map(Check::name).toList());
    for (Check check : checks) {
      assertInstanceOf(Verdict.Agrees.class, check.verdict(), check.toString());
    }
  }

  private static boolean isOwnInverse(Encoding term) {
    return switch (term) {
      case ClassSum sum -> sum.isInvolutive();
      case ShiftSum _, Product _, Tensor _, Sum _ -> false;
      case Augmented(var inner, _) -> isOwnInverse(inner);
      case Adjoint(var inner) -> isOwnInverse(inner);
      case Scaled(var factor, var inner) -> factor > 0 && isOwnInverse(inner);
    };
  }

  private static boolean isControlled(Encoding term) {
    return switch (term) {
      case Leaf _ -> false;
      case Augmented(var inner, var threshold) -> threshold == 1L << inner.bits();
      case Adjoint(var inner) -> isControlled(inner);
      case Scaled(_, var inner) -> isControlled(inner);
      case Product(var left, var right) -> isControlled(left) || isControlled(right);
      case Tensor(var high, var low) -> isControlled(high) || isControlled(low);
      case Sum _ -> true;
    };
  }

  @ParameterizedTest
  @MethodSource("terms")
  void namesTheWrongLeafAndItsFirstWrongEntry(Encoding term) {
    for (LeafPlace place : places(term)) {
      Leaf other =
          wrong(place.leaf()).stream()
              .filter(leaf -> !isSame(term, place.around().with(leaf)))
              .findFirst()
              .orElseThrow();
      Program circuit = emitted(place.around().with(other));
      Check check = TermReferee.checks(term, circuit, SEED).get(1);
      assertEquals("entries", check.name());
      Verdict.Differs differs =
          assertInstanceOf(Verdict.Differs.class, check.verdict(), "" + place);
      String whole = EncodingTrials.calls(circuit.circuit().main()).getFirst().routine().name();
      String smallest = differs.smallest();
      assertTrue(
          smallest.endsWith(place.path(whole)), smallest + ", should be" + place.path(whole));
      assertTrue(smallest.contains(": " + firstWrong(place, other)), smallest);
    }
  }

  private static boolean isSame(Encoding term, Encoding other) {
    for (long column = 0; column < 1L << term.qubits(); column++) {
      if (!IntegerBlock.column(term, column).equals(IntegerBlock.column(other, column))) {
        return false;
      }
    }
    return true;
  }

  /** The words for the first entry in which the smallest part differs, column by column. */
  private static String firstWrong(LeafPlace place, Leaf other) {
    Encoding right = place.own().with(place.leaf());
    Encoding wrong = place.own().with(other);
    for (long column = 0; column < 1L << right.qubits(); column++) {
      NavigableMap<Long, BigInteger> should = IntegerBlock.column(right, column);
      NavigableMap<Long, BigInteger> is = IntegerBlock.column(wrong, column);
      for (long row = 0; row < 1L << right.qubits(); row++) {
        BigInteger one = should.getOrDefault(row, BigInteger.ZERO);
        BigInteger two = is.getOrDefault(row, BigInteger.ZERO);
        if (!one.equals(two)) {
          return "entry (" + row + ", " + column + ") is " + two + ", should be " + one;
        }
      }
    }
    throw new AssertionError("no difference");
  }
}
