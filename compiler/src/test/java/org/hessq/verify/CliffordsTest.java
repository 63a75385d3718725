package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Pieces;
import org.hessq.synthesis.arithmetic.Address;
import org.hessq.synthesis.arithmetic.Control;
import org.hessq.synthesis.arithmetic.Lookup;
import org.hessq.synthesis.arithmetic.SelectSwap;
import org.hessq.synthesis.arithmetic.Table;
import org.junit.jupiter.api.Test;

class CliffordsTest {
  private static Verdict verdict(Routine... routines) {
    RoutineBuilder main = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    int widest = 0;
    for (Routine routine : routines) {
      widest = Math.max(widest, routine.width() - routine.scratchWidth());
    }
    ImmutableIntArray qubits = main.register("q", widest);
    for (Routine routine : routines) {
      main.call(routine, qubits.subArray(0, routine.width() - routine.scratchWidth()));
    }
    return Cliffords.check(new Circuit(main.build()), 5).orElseThrow().verdict();
  }

  private static void assertDiffers(String culprit, Routine... routines) {
    String smallest =
        assertInstanceOf(Verdict.Differs.class, verdict(routines), culprit).smallest();
    assertTrue(smallest.startsWith(culprit), smallest);
  }

  private static Routine without(Routine routine, int index) {
    List<Operation> body = new ArrayList<>(routine.body());
    body.remove(index);
    return Pieces.withBody(routine, body);
  }

  @Test
  void eachStepOfAnInverseAndMatters() {
    assertInstanceOf(Verdict.Agrees.class, verdict(Pieces.UNAND));
    for (int k = 0; k < Pieces.UNAND.body().size(); k++) {
      assertDiffers(Pieces.UNAND.name(), without(Pieces.UNAND, k));
    }
  }

  @Test
  void eachFixUpOfAMeasuredLookupMatters() {
    Table table = Table.of(5, LongStream.of(3, 17, 0, 31, 8, 9, 22, 1, 30, 5, 12).toArray());
    Address address = Address.rows(4, 11);
    List<Routine> lookups =
        List.of(
            Lookup.of("table", address, table, Control.ONE, Profile.ADAPTIVE),
            SelectSwap.of("table", address, table, 2, Control.NONE, Profile.ADAPTIVE));
    for (Routine lookup : lookups) {
      Routine back = lookup.adjoint();
      assertInstanceOf(Verdict.Agrees.class, verdict(lookup, back));
      int missed = 0;
      int conditionals = 0;
      for (int k = 0; k < back.body().size(); k++) {
        if (back.body().get(k) instanceof Operation.Conditional) {
          conditionals++;
          Verdict verdict = verdict(lookup, without(back, k));
          missed += verdict instanceof Verdict.Differs ? 0 : 1;
        }
      }
      // Twenty random pairs do not visit every address.
      assertTrue(4 * missed < conditionals, lookup + ": " + missed + " of " + conditionals);
    }
  }

  private static Routine sum(GateKind... extra) {
    RoutineBuilder builder =
        new RoutineBuilder("sum")
            .kind(RoutineKind.ARITHMETIC)
            .parameter("function", "add")
            .parameter("width", 1);
    ImmutableIntArray x = builder.register("x", 1);
    ImmutableIntArray y = builder.register("y", 1);
    builder.cx(x.get(0), y.get(0));
    for (GateKind kind : extra) {
      builder.gate(kind, x.get(0));
    }
    return builder.build();
  }

  @Test
  void arithmeticWithoutCarriesIsHeldAgainstWhatItStates() {
    assertInstanceOf(Verdict.Agrees.class, verdict(sum()));
    assertDiffers("sum", sum(GateKind.Z));
    assertDiffers("sum", sum(GateKind.X));
    assertDiffers("sum", sum(GateKind.S));
  }

  @Test
  void wordsAreHeldAgainstTheirRotation() {
    for (GateKind letter : List.of(GateKind.S, GateKind.SDG)) {
      RoutineBuilder word =
          new RoutineBuilder("word")
              .kind(RoutineKind.WORD)
              .parameter("axis", "z")
              .parameter("angle", Math.PI / 2 + 1e-3)
              .parameter("tolerance", 1e-3);
      word.gate(letter, word.register("q", 1).get(0));
      if (letter == GateKind.S) {
        assertInstanceOf(Verdict.Agrees.class, verdict(word.build()));
      } else {
        assertDiffers("word", word.build());
      }
    }
  }

  @Test
  void bellPairsTellOneMatrixFromAnother() {
    RoutineBuilder builder = new RoutineBuilder("turn");
    int q = builder.register("q", 1).get(0);
    Routine turn = builder.gate(GateKind.S, q).gate(GateKind.H, q).build();
    double same =
        new BellPairs(turn)
            .distance(
                new Gadgets(),
                state -> {
                  state.gate(GateKind.S, 0, -1, -1);
                  state.gate(GateKind.H, 0, -1, -1);
                });
    assertEquals(0, same, 1e-7);
    double other =
        new BellPairs(turn)
            .distance(
                new Gadgets(),
                state -> {
                  state.gate(GateKind.SDG, 0, -1, -1);
                  state.gate(GateKind.H, 0, -1, -1);
                });
    assertEquals(Math.sqrt(2), other, 1e-12);
  }
}
