package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Walk;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final List<GateKind> LETTERS =
      List.of(
          GateKind.X,
          GateKind.Y,
          GateKind.Z,
          GateKind.H,
          GateKind.S,
          GateKind.SDG,
          GateKind.T,
          GateKind.TDG);

  private static Routine word(String axis, double angle, double tolerance, GateKind... letters) {
    RoutineBuilder builder =
        new RoutineBuilder("word")
            .kind(RoutineKind.WORD)
            .parameter("axis", axis)
            .parameter("angle", angle)
            .parameter("tolerance", tolerance);
    int q = builder.register("q", 1).get(0);
    for (GateKind letter : letters) {
      builder.gate(letter, q);
    }
    return builder.build();
  }

  @Test
  void exactWordsHaveTheRoundingOfTheirAngleAsDistance() {
    assertTrue(Words.distance(word("z", Math.PI / 4, 0, GateKind.T)) < 1e-16);
    assertTrue(Words.distance(word("z", -Math.PI / 2, 0, GateKind.SDG)) < 1e-16);
    assertTrue(Words.distance(word("y", Math.PI / 2, 0, GateKind.Z, GateKind.H)) < 1e-16);
    assertEquals(0, Words.distance(word("z", 0, 0, GateKind.H, GateKind.H)));
  }

  @Test
  void distancesAreThoseOfTheMatrices() {
    SplittableRandom random = new SplittableRandom(4);
    for (int trial = 0; trial < 200; trial++) {
      double angle = random.nextDouble(-20, 20);
      Operation.Axis axis = trial % 2 == 0 ? Operation.Axis.Y : Operation.Axis.Z;
      GateKind[] letters = new GateKind[random.nextInt(40)];
      for (int k = 0; k < letters.length; k++) {
        letters[k] = LETTERS.get(random.nextInt(LETTERS.size()));
      }
      Routine word = word(axis == Operation.Axis.Y ? "y" : "z", angle, 1, letters);
      double[] trace = new double[2];
      for (int column = 0; column < 2; column++) {
        DenseState state = new DenseState(1, 0);
        state.setBasis(column);
        Walk.of(word, new Gadgets(), state);
        state.rotation(axis, -angle, 0);
        trace[0] += state.re(column);
        trace[1] += state.im(column);
      }
      double expected = Math.sqrt(Math.max(0, 2 - Math.hypot(trace[0], trace[1])));
      assertEquals(expected, Words.distance(word), 1e-7, "trial " + trial);
    }
  }

  @Test
  void namesAWordOverItsTolerance() {
    RoutineBuilder main = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    var q = main.register("q", 1);
    main.call(word("z", 0.8, 0.02, GateKind.T), q);
    Verdict fine = Words.check(new Circuit(main.build())).verdict();
    assertInstanceOf(Verdict.Agrees.class, fine);
    RoutineBuilder other = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    q = other.register("q", 1);
    other.call(word("z", -0.8, 0.02, GateKind.T), q);
    Verdict wrong = Words.check(new Circuit(other.build())).verdict();
    assertEquals("word", assertInstanceOf(Verdict.Differs.class, wrong).smallest());
  }
}
