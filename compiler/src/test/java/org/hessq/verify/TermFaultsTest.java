package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.encoding.Adjoint;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.Product;
import org.hessq.encoding.Scaled;
import org.hessq.encoding.ShiftSum;
import org.hessq.encoding.Sum;
import org.hessq.encoding.Tensor;
import org.hessq.encoding.Terms;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;
import org.hessq.simulate.Rewrite;
import org.junit.jupiter.api.Test;

/** Faults outside of leaves' data, and terms too large to be read. */
class TermFaultsTest {
  private static final long SEED = 5;
  private static final ClassSum CLASSES = Terms.random(2, 4, 2, Terms.Shape.GENERAL, 21, 1, 1, 1);
  private static final ShiftSum SHIFTS = shifts(3, 2);

  private static ShiftSum shifts(int bits, int qubits) {
    long weight = (1L << bits) / 2 - 1;
    return new ShiftSum(
        List.of(new ShiftSum.Axis(qubits, ShiftSum.Boundary.OPEN)),
        bits,
        Math.scalb(1.0, -bits),
        List.of(
            new ShiftSum.Term(weight, false, ImmutableLongArray.of(0)),
            new ShiftSum.Term(weight / 2, true, ImmutableLongArray.of(1))));
  }

  private static Program changed(
      Encoding term, String routine, UnaryOperator<List<Operation>> change) {
    Program sound = TermRefereeTest.emitted(term);
    Circuit circuit = new Circuit(new Rewrite(routine, change).of(sound.circuit().main()));
    return new Program(sound.name(), circuit, sound.roles());
  }

  private static UnaryOperator<List<Operation>> without(int... indices) {
    return body -> {
      List<Operation> rest = new ArrayList<>(body);
      for (int k = indices.length - 1; k >= 0; k--) {
        rest.remove(indices[k]);
      }
      return rest;
    };
  }

  private static UnaryOperator<List<Operation>> with(Operation... more) {
    return body -> {
      List<Operation> longer = new ArrayList<>(body);
      longer.addAll(List.of(more));
      return longer;
    };
  }

  private static Map<String, String> verdicts(Encoding term, Program circuit) {
    return TermReferee.checks(term, circuit, SEED).stream()
        .collect(Collectors.toMap(Check::name, check -> check.verdict().word()));
  }

  private static String smallest(String check, Encoding term, Program circuit) {
    Check own =
        TermReferee.checks(term, circuit, SEED).stream()
            .filter(c -> c.name().equals(check))
            .findFirst()
            .orElseThrow();
    return assertInstanceOf(Verdict.Differs.class, own.verdict(), own.toString()).smallest();
  }

  private static void assertWhole(String words, Encoding term, Program circuit) {
    String smallest = smallest("entries", term, circuit);
    assertTrue(smallest.matches("block: entry \\(\\d+, \\d+\\) is -?\\d+, should be .*"), smallest);
    assertTrue(smallest.endsWith(words), smallest);
  }

  @Test
  void aSumWithoutOneOfItsNegationsIsToBlameItself() {
    Sum sum = new Sum(SHIFTS, SHIFTS);
    assertWhole("; its parts are right", sum, changed(sum, "block", without(2)));
  }

  @Test
  void aNegativeFactorWithoutItsPhaseIsToBlameItself() {
    Scaled scaled = new Scaled(-2, SHIFTS);
    assertWhole("; its parts are right", scaled, changed(scaled, "block", without(1, 2, 3, 4)));
  }

  @Test
  void factorsInTheWrongOrderAreToBlameThemselves() {
    Product product = new Product(CLASSES, SHIFTS);
    assertWhole("; its parts are right", product, changed(product, "block", List::reversed));
  }

  @Test
  void aMissingPartIsCounted() {
    Tensor tensor = new Tensor(CLASSES, SHIFTS);
    assertWhole(
        "; it calls 1 encodings, should be 2", tensor, changed(tensor, "block", without(1)));
  }

  @Test
  void aPartOnOtherQubitsIsNamed() {
    Tensor tensor = new Tensor(SHIFTS, SHIFTS);
    Program circuit =
        changed(
            tensor,
            "block",
            body -> {
              Operation.Call low = (Operation.Call) body.getFirst();
              Operation.Call high = (Operation.Call) body.getLast();
              return List.of(
                  new Operation.Call(low.routine(), high.qubits()),
                  new Operation.Call(high.routine(), high.qubits()));
            });
    assertWhole(
        "; its parts are right, but the low factor is called on other qubits", tensor, circuit);
  }

  /** A part of which no call is on its qubits is not held against the call of a later part. */
  @Test
  void aPartOnOtherQubitsIsNamedWhereALaterPartIsCalledFirst() {
    Tensor tensor = new Tensor(SHIFTS.transposed(), SHIFTS);
    Program circuit =
        changed(
            tensor,
            "block",
            body -> {
              Operation.Call low = (Operation.Call) body.getFirst();
              Operation.Call high = (Operation.Call) body.getLast();
              return List.of(high, new Operation.Call(low.routine(), high.qubits()));
            });
    assertWhole(
        "; its parts are right, but the low factor is called on other qubits", tensor, circuit);
  }

  @Test
  void aDoubledCallInTheMainRoutineIsFound() {
    Program once = changed(SHIFTS, "main", without(1));
    assertEquals("agrees", verdicts(SHIFTS, once).get("entries"));
    Program twice = changed(SHIFTS, "main", body -> List.of(body.getFirst(), body.getFirst()));
    assertEquals("block: does not undo block", smallest("entries", SHIFTS, twice));
    Program inverses =
        changed(SHIFTS, "main", body -> List.of(body.get(0), body.get(1), body.get(1)));
    String smallest = smallest("entries", SHIFTS, inverses);
    assertTrue(smallest.startsWith("main: entry ("), smallest);
  }

  /** The two that come after each other undo each other. */
  @Test
  void aMainRoutineOfThreeCallsIsReadAsAWhole() {
    Program sound = changed(SHIFTS, "main", body -> List.of(body.get(0), body.get(1), body.get(0)));
    assertEquals(
        Map.of("roles", "agrees", "entries", "agrees", "scratch", "agrees", "adjoint", "agrees"),
        verdicts(SHIFTS, sound));
  }

  @Test
  void aDeletedGateInALeafOfALeafIsFollowedDown() {
    Encoding term = new Product(new Adjoint(new Product(SHIFTS, CLASSES)), new Scaled(-1, SHIFTS));
    String leaf = "block_left_right_dg";
    Program circuit =
        changed(
            term,
            leaf,
            body ->
                body.stream()
                    .filter(o -> !(o instanceof Operation.Gate g && g.kind() == GateKind.Z))
                    .toList());
    String smallest = smallest("entries", term, circuit);
    assertTrue(smallest.startsWith(leaf + ": entry ("), smallest);
    assertTrue(smallest.endsWith(" (the right factor of the left factor of block)"), smallest);
  }

  @Test
  void aWrongInverseIsNoInverse() {
    Program circuit =
        changed(
            SHIFTS,
            "block_dg",
            body ->
                body.stream()
                    .filter(o -> !(o instanceof Operation.Gate g && g.kind() == GateKind.Z))
                    .toList());
    assertEquals(
        Map.of("roles", "agrees", "entries", "agrees", "scratch", "agrees", "adjoint", "differs"),
        verdicts(SHIFTS, circuit));
    assertTrue(smallest("adjoint", SHIFTS, circuit).startsWith("block_dg: entry ("));
  }

  /** The block of the inverse is right, and it does not meet the states outside of the block. */
  @Test
  void anInverseOfTheBlockAloneIsNoInverse() {
    int reject = SHIFTS.qubits() + SHIFTS.bits();
    Program circuit = changed(SHIFTS, "block_dg", with(new Operation.Gate(GateKind.Z, reject)));
    assertEquals("block_dg: does not undo block", smallest("adjoint", SHIFTS, circuit));
  }

  /** The block in branch 1 is the identity, and a rejected state is turned. */
  @Test
  void aControlledFormIsTheIdentityOnAllAncillas() {
    Augmented term = new Augmented(SHIFTS, 1L << SHIFTS.bits());
    int branch = SHIFTS.qubits();
    int reject = branch + 1 + SHIFTS.bits();
    Program circuit = changed(term, "block", with(new Operation.Gate(GateKind.CZ, branch, reject)));
    assertEquals("agrees", verdicts(term, circuit).get("entries"));
    assertEquals(
        "block: is not the identity where the branch is 1", smallest("controlled", term, circuit));
  }

  @Test
  void dirtyScratchIsFoundInThePart() {
    Product product = new Product(CLASSES, SHIFTS);
    Program circuit =
        changed(
            product,
            "block_right",
            body ->
                body.stream()
                    .filter(
                        o ->
                            !(o instanceof Operation.Call call
                                && call.routine().name().endsWith("_unload")))
                    .toList());
    assertTrue(smallest("scratch", product, circuit).startsWith("block_right: "));
    assertTrue(smallest("entries", product, circuit).startsWith("block_right: "));
  }

  /** The whole does not meet the columns of the left factor that the right one never leads to. */
  @Test
  void aWrongPartIsFoundWhereTheWholeIsRight() {
    ShiftSum moved =
        new ShiftSum(
            SHIFTS.axes(), 1, 1, List.of(new ShiftSum.Term(1, false, ImmutableLongArray.of(1))));
    ShiftSum other =
        new ShiftSum(
            SHIFTS.axes(), 1, 1, List.of(new ShiftSum.Term(1, true, ImmutableLongArray.of(3))));
    ShiftSum nothing =
        new ShiftSum(
            SHIFTS.axes(), 1, 1, List.of(new ShiftSum.Term(1, false, ImmutableLongArray.of(3))));
    Program circuit = TermRefereeTest.emitted(new Product(other, moved));
    assertEquals(
        "block_left: entry (3, 0) is -1, should be 1 (the left factor of block)",
        smallest("entries", new Product(nothing, moved), circuit));
  }

  @Test
  void aRegisterWithAnotherRoleIsNamed() {
    Program sound = TermRefereeTest.emitted(SHIFTS);
    var registers = new LinkedHashMap<>(sound.roles().registers());
    registers.put("ancilla", Role.SYSTEM);
    Program other =
        new Program(
            sound.name(),
            sound.circuit(),
            new Roles(ImmutableMap.copyOf(registers), ImmutableMap.of(), ImmutableMap.of()));
    assertEquals("ancilla is system", smallest("roles", SHIFTS, other));
  }

  /** One draw of two outcomes misses it with probability 3/4. */
  @Test
  void aFaultOnTwoOutcomesAtOnceIsFound() {
    Program circuit =
        changed(
            CLASSES,
            "block_column_unload",
            body -> {
              List<Operation> longer = new ArrayList<>(body);
              Operation phase = new Operation.Gate(GateKind.Z, 0);
              longer.add(
                  new Operation.Conditional(
                      0, List.of(new Operation.Conditional(1, List.of(phase)))));
              return longer;
            });
    assertTrue(smallest("scratch", CLASSES, circuit).endsWith("depends on measurement outcomes"));
  }

  @Test
  void aWholeTooLargeToReadFollowsFromItsParts() {
    ShiftSum fine = shifts(14, 4);
    Encoding term = new Tensor(new Product(fine, new Adjoint(fine)), new Scaled(-1, fine));
    Program sound = TermRefereeTest.emitted(term);
    assertEquals("agrees", verdicts(term, sound).get("entries"));
    Program disturbed =
        changed(term, "block_high", with(new Operation.Gate(GateKind.CZ, 0, fine.qubits())));
    assertEquals("too-large", verdicts(term, disturbed).get("entries"));
    Encoding other =
        new Tensor(
            new Product(fine, new Adjoint(fine)), new Scaled(-1, shifts(14, 4).transposed()));
    String smallest = smallest("entries", other, sound);
    assertTrue(
        smallest.startsWith("block_low_inner: entry (1, 0) is -4095, should be 0 ("), smallest);
    assertTrue(smallest.endsWith(" (the scaled term of the low factor of block)"), smallest);
  }

  @Test
  void otherWidthsAreRefused() {
    Program circuit = TermRefereeTest.emitted(SHIFTS);
    assertEquals(
        "block: 2 system qubits and 5 ancillas, should be 3 and 5",
        smallest("entries", shifts(3, 3), circuit));
  }
}
