package org.hessq.simulate.choice;

import java.util.Locale;
import java.util.Optional;
import org.hessq.simulate.choice.RefusedException.Limit;
import org.hessq.simulate.choice.Task.Wanted;

/** What each simulator cannot do, however large the machine. */
final class Abilities {
  private static final String ANOTHER = "Leave the choice open, or name another --simulator.";

  private Abilities() {}

  /** {@return why {@code simulator} cannot do {@code task}; empty if it can, or may} */
  static Optional<RefusedException> refusal(Simulator simulator, Arithmetic arithmetic, Task task) {
    return switch (simulator) {
      case TABLEAU -> tableau(task);
      case DENSE -> dense(arithmetic, task);
      case SPARSE -> sparse(arithmetic, task);
      case PAULIS -> observer(simulator, task, arithmetic == Arithmetic.DOUBLE, arithmetic);
      case PATHS ->
          observer(simulator, task, arithmetic != Arithmetic.SINGLE, arithmetic)
              .or(() -> rotations(simulator.words(), task));
    };
  }

  private static Optional<RefusedException> tableau(Task task) {
    double turns = task.steps().map(Steps::turns).orElse(0.0);
    if (task.wanted() == Wanted.AMPLITUDES) {
      return unable("a tableau gives outcomes and has no amplitudes", ANOTHER);
    }
    return turns == 0
        ? Optional.empty()
        : unable(
            "a tableau takes Clifford gates, and some " + Choices.figure(turns) + " gates are none",
            ANOTHER);
  }

  private static Optional<RefusedException> dense(Arithmetic arithmetic, Task task) {
    if (arithmetic.dense().isEmpty()) {
      return unable(
          "a dense state has no " + arithmetic.words(),
          "Name --precision double or single, or --simulator sparse.");
    }
    int most = arithmetic.dense().get().maxQubits();
    return task.qubits() <= most
        ? Optional.empty()
        : Optional.of(
            new RefusedException(
                Limit.MEMORY,
                String.format(
                    Locale.ROOT,
                    "%d qubits have 2^%d amplitudes, and 2^%d in %s fit at all",
                    task.qubits(),
                    task.qubits(),
                    most,
                    arithmetic.words()),
                ANOTHER));
  }

  private static Optional<RefusedException> sparse(Arithmetic arithmetic, Task task) {
    return switch (arithmetic) {
      case DOUBLE -> Optional.empty();
      case SINGLE ->
          unable(
              "a sparse state has no single precision",
              "Name --precision double or exact, or --simulator dense.");
      case EXACT -> rotations("exact amplitudes", task);
    };
  }

  private static Optional<RefusedException> observer(
      Simulator simulator, Task task, boolean has, Arithmetic arithmetic) {
    if (task.wanted() != Wanted.EXPECTATIONS) {
      return unable(simulator.words() + " gives expectation values alone", "Name them: --expect.");
    }
    return has
        ? Optional.empty()
        : unable(
            simulator.words() + " has no " + arithmetic.words(),
            "Leave the choice open, or name another --precision.");
  }

  private static Optional<RefusedException> rotations(String what, Task task) {
    double rotations = task.steps().map(Steps::rotations).orElse(0.0);
    return rotations == 0
        ? Optional.empty()
        : unable(
            what + " are for Clifford+T; rotations by other angles: " + Choices.figure(rotations),
            "Name --precision double, or write the rotations as words of h, s and t.");
  }

  private static Optional<RefusedException> unable(String message, String help) {
    return Optional.of(new RefusedException(Limit.ABILITY, message, help));
  }

  /** {@return what to say where the heap is too small} */
  static RefusedException memory(
      Simulator simulator, Arithmetic arithmetic, Task task, double bytes, double heap) {
    // Whole gibibytes, with a quarter more for everything else.
    long gibibytes = (long) Math.ceil(1.25 * bytes / (1 << 30));
    boolean halved = simulator == Simulator.DENSE && arithmetic == Arithmetic.DOUBLE;
    return new RefusedException(
        Limit.MEMORY,
        String.format(
            Locale.ROOT,
            "%s: %d qubits need %s bytes of memory, and %s of the Java heap are free",
            simulator.words(),
            task.qubits(),
            Choices.figure(bytes),
            Choices.figure(heap)),
        "Give the JVM more, JAVA_TOOL_OPTIONS=-Xmx"
            + gibibytes
            + "g"
            + (halved ? ", ask for --precision single, which needs half" : "")
            + ", or name another --simulator.");
  }
}
