package org.hessq.simulate.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hessq.simulate.choice.RefusedException.Limit;
import org.hessq.simulate.choice.Task.Wanted;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  private static final double GIBIBYTE = 1 << 30;
  private static final Steps CLIFFORD = new Steps(1000, 0, 0, 300, 10);
  private static final Steps FEW_T = new Steps(1000, 20, 0, 300, 0);
  private static final Steps MANY_T = new Steps(1000, 400, 0, 300, 0);
  private static final Steps NARROW = new Steps(1000, 400, 0, 12, 0);
  private static final Steps TURNED = new Steps(1000, 400, 7, 300, 0);

  private static Task task(int qubits, Wanted wanted, Steps steps) {
    return new Task(qubits, wanted, Optional.ofNullable(steps), 1);
  }

  private static List<Simulator> ways(Task task, Arithmetic arithmetic, double gibibytes) {
    return Choices.of(task, new Wish(Optional.empty(), arithmetic), _ -> gibibytes * GIBIBYTE)
        .stream()
        .map(Choice::simulator)
        .toList();
  }

  private static Wish named(Simulator simulator) {
    return new Wish(Optional.of(simulator), Arithmetic.DOUBLE);
  }

  private static List<Simulator> ways(Task task) {
    return ways(task, Arithmetic.DOUBLE, 4);
  }

  @Test
  void circuitsGoToTheCheapestThatTheirCountsAllow() {
    assertEquals(Simulator.TABLEAU, ways(task(3, Wanted.OUTCOMES, CLIFFORD)).getFirst());
    assertEquals(Simulator.DENSE, ways(task(3, Wanted.AMPLITUDES, CLIFFORD)).getFirst());
    assertEquals(Simulator.DENSE, ways(task(26, Wanted.OUTCOMES, MANY_T)).getFirst());
    assertEquals(Simulator.SPARSE, ways(task(26, Wanted.OUTCOMES, NARROW)).getFirst());
    assertEquals(
        List.of(Simulator.SPARSE, Simulator.DENSE), ways(task(27, Wanted.AMPLITUDES, MANY_T)));
    assertEquals(List.of(Simulator.SPARSE), ways(task(40, Wanted.AMPLITUDES, MANY_T)));
  }

  @Test
  void programsAreTriedFromFewAmplitudesToMany() {
    assertEquals(
        List.of(Simulator.DENSE, Simulator.TABLEAU, Simulator.DENSE),
        ways(task(12, Wanted.PROBABILITIES, null)).subList(0, 3));
    assertEquals(
        List.of(
            Simulator.SPARSE,
            Simulator.TABLEAU,
            Simulator.SPARSE,
            Simulator.DENSE,
            Simulator.DENSE,
            Simulator.SPARSE,
            Simulator.SPARSE),
        ways(task(20, Wanted.PROBABILITIES, null)));
  }

  @Test
  void expectationValuesAreExactWhereTheyCanBe() {
    assertEquals(Simulator.TABLEAU, ways(task(500, Wanted.EXPECTATIONS, CLIFFORD)).getFirst());
    assertEquals(Simulator.DENSE, ways(task(12, Wanted.EXPECTATIONS, TURNED)).getFirst());
    assertEquals(Simulator.PAULIS, ways(task(40, Wanted.EXPECTATIONS, FEW_T)).getFirst());
    assertEquals(Simulator.DENSE, ways(task(24, Wanted.EXPECTATIONS, TURNED)).getFirst());
    assertEquals(List.of(Simulator.PAULIS), ways(task(40, Wanted.EXPECTATIONS, TURNED)));
    assertEquals(
        Simulator.PATHS,
        ways(task(40, Wanted.EXPECTATIONS, FEW_T), Arithmetic.EXACT, 4).getFirst());
  }

  @Test
  void anotherPrecisionLeavesOthersOut() {
    Task task = task(27, Wanted.AMPLITUDES, MANY_T);
    assertEquals(List.of(Simulator.DENSE), ways(task, Arithmetic.SINGLE, 4));
    assertEquals(List.of(Simulator.SPARSE), ways(task, Arithmetic.EXACT, 4));
    RefusedException refused =
        assertThrows(
            RefusedException.class,
            () -> ways(task(27, Wanted.AMPLITUDES, TURNED), Arithmetic.EXACT, 4));
    assertEquals(Limit.ABILITY, refused.limit());
    assertTrue(refused.getMessage().contains("rotations by other angles: 7"), "" + refused);
  }

  /** What does not fit is said with the number that it needs, and what may be done. */
  @Test
  void theHeapIsAskedBeforehand() {
    Wish dense = named(Simulator.DENSE);
    Task task = task(28, Wanted.AMPLITUDES, MANY_T);
    assertEquals(1, Choices.of(task, dense, _ -> 5 * GIBIBYTE).size());
    RefusedException refused =
        assertThrows(RefusedException.class, () -> Choices.of(task, dense, _ -> 4 * GIBIBYTE));
    assertEquals(Limit.MEMORY, refused.limit());
    assertTrue(refused.getMessage().contains("28 qubits need 4,303,557,231 bytes"), "" + refused);
    assertTrue(refused.help().contains("-Xmx6g"), refused.help());
    assertTrue(refused.help().contains("--precision single"), refused.help());
    Wish single = new Wish(Optional.of(Simulator.DENSE), Arithmetic.SINGLE);
    assertEquals(
        1, Choices.of(task(31, Wanted.AMPLITUDES, MANY_T), single, _ -> 17 * GIBIBYTE).size());
    assertThrows(
        RefusedException.class,
        () -> Choices.of(task(31, Wanted.AMPLITUDES, MANY_T), dense, _ -> 100 * GIBIBYTE));
  }

  @Test
  void operationsAreLimitedUnlessASimulatorIsNamed() {
    Steps endless = new Steps(1e12, 1e12, 0, 1e12, 0);
    RefusedException refused =
        assertThrows(RefusedException.class, () -> ways(task(20, Wanted.AMPLITUDES, endless)));
    assertEquals(Limit.OPERATIONS, refused.limit());
    Choice asked =
        Choices.of(task(20, Wanted.AMPLITUDES, endless), named(Simulator.DENSE), _ -> 4 * GIBIBYTE)
            .getFirst();
    assertEquals(Long.MAX_VALUE, asked.operations());
  }

  /** A sparse state never promises more terms than there is memory for. */
  @Test
  void termsFollowTheMemory() {
    Task task = task(40, Wanted.AMPLITUDES, MANY_T);
    for (double gibibytes : new double[] {0.01, 0.1, 1}) {
      Choice way = Choices.of(task, named(Simulator.SPARSE), _ -> gibibytes * GIBIBYTE).getFirst();
      assertTrue(way.need().bytes() <= gibibytes * GIBIBYTE, "" + way);
      assertTrue(way.terms() >= 1 && way.terms() <= 1 << 22, "" + way);
    }
  }

  /** What is free changes while the choice is made, and more so before the state is there. */
  @Test
  void termsFitThoughTheMemoryShrinksMeanwhile() {
    for (Arithmetic arithmetic : List.of(Arithmetic.DOUBLE, Arithmetic.EXACT)) {
      for (Steps steps : Arrays.asList(MANY_T, null)) {
        double[] bytes = {0.1 * GIBIBYTE};
        Choice way =
            Choices.of(
                    task(40, Wanted.AMPLITUDES, steps),
                    new Wish(Optional.of(Simulator.SPARSE), arithmetic),
                    _ -> bytes[0] -= 4096)
                .getFirst();
        assertTrue(way.need().bytes() <= 0.71 * bytes[0], "" + way);
        assertTrue(way.need().bytes() >= 0.69 * bytes[0], "" + way);
      }
    }
  }

  /** Of a program the sparse state has twice the qubits, which the same memory has to hold. */
  @Test
  void scratchQubitsCount() {
    Task circuit = task(400, Wanted.OUTCOMES, MANY_T);
    Task program = new Task(400, 800, Wanted.OUTCOMES, circuit.steps(), 1);
    Wish sparse = named(Simulator.SPARSE);
    int fewer = Choices.of(program, sparse, _ -> 0.1 * GIBIBYTE).getFirst().terms();
    assertEquals(
        Choices.of(task(800, Wanted.OUTCOMES, MANY_T), sparse, _ -> 0.1 * GIBIBYTE)
            .getFirst()
            .terms(),
        fewer);
    assertTrue(fewer < Choices.of(circuit, sparse, _ -> 0.1 * GIBIBYTE).getFirst().terms());
  }

  @Test
  void attemptsGoOnUntilOneSuffices() {
    List<Choice> ways =
        Choices.of(task(20, Wanted.PROBABILITIES, null), Wish.NONE, _ -> 4 * GIBIBYTE);
    List<Integer> tried = new ArrayList<>();
    Choice last =
        Attempts.first(
            ways,
            way -> {
              tried.add(ways.indexOf(way));
              if (way.simulator() != Simulator.DENSE) {
                throw new InsufficientException("no", true, new IllegalStateException());
              }
              return way;
            });
    assertEquals(3, tried.size(), "the second sparse one with as many terms is left out");
    assertTrue(last.why().endsWith("tried before: no; no"), last.why());
    IllegalStateException fault = new IllegalStateException();
    assertEquals(
        fault,
        assertThrows(
            IllegalStateException.class,
            () ->
                Attempts.first(
                    ways,
                    _ -> {
                      throw new InsufficientException("no", false, fault);
                    })));
  }
}
