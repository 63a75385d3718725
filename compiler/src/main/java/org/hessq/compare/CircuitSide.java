package org.hessq.compare;

import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.load.LoadCode;
import org.hessq.load.Loader;
import org.hessq.load.OperationReader;
import org.hessq.method.Program;

/**
 * A file as a circuit.
 *
 * @param routines their operations, by name
 * @param main the operations of the program itself
 * @param figures what it costs
 */
record CircuitSide(
    SortedMap<String, Lines> routines, Lines main, SortedMap<String, BigInteger> figures) {
  /**
   * {@return the circuit in {@code text}; empty if it is none, also for its timing, or is long and
   * defines routines}
   */
  static Optional<CircuitSide> of(Text text, Lines.Dictionary dictionary) throws IOException {
    if (text.length() > Text.STREAMED) {
      return streamed(text, dictionary);
    }
    Checked<Program> loaded = Loader.load(text.name(), text.read());
    if (!loaded.isOk() || isTimed(loaded.diagnostics())) {
      return Optional.empty();
    }
    Routine main = loaded.orThrow().circuit().main();
    SortedMap<String, Lines> routines = new TreeMap<>();
    for (Routine routine : loaded.orThrow().circuit().routines()) {
      if (routine != main) {
        routines.put(name(routine, routines), lines(routine, dictionary));
      }
    }
    SortedMap<String, BigInteger> figures = Figures.of(main);
    figures.put("logicalQubits", BigInteger.valueOf(main.width()));
    Optional<CircuitSide> placed = streamed(text, dictionary);
    Lines lines = placed.map(CircuitSide::main).orElseGet(() -> lines(main, dictionary));
    return Optional.of(new CircuitSide(routines, lines, figures));
  }

  /** A circuit has no time, so that one with and one without a delay would be alike. */
  private static boolean isTimed(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(d -> d.code().equals(LoadCode.TIMING.id()));
  }

  private static String name(Routine routine, SortedMap<String, Lines> taken) {
    String name = routine.name();
    for (int k = 2; taken.containsKey(name); k++) {
      name = routine.name() + " (" + k + ")";
    }
    return name;
  }

  private static Lines lines(Routine routine, Lines.Dictionary dictionary) {
    Lines lines = new Lines(dictionary);
    OperationText text = new OperationText(routine.registers());
    routine.body().forEach(operation -> lines.add(text.of(operation), 0));
    return lines;
  }

  private static Optional<CircuitSide> streamed(Text text, Lines.Dictionary dictionary)
      throws IOException {
    List<Register> registers = registers(text);
    try (Reader source = text.opener().open()) {
      OperationReader reader = new OperationReader(text.name(), source);
      OperationText words = new OperationText(registers);
      FlatFigures figures = new FlatFigures();
      Lines lines = new Lines(dictionary);
      for (Optional<Operation> next = reader.next(); next.isPresent(); next = reader.next()) {
        figures.add(next.get());
        lines.add(words.of(next.get()), reader.span().line());
      }
      boolean large = text.length() > Text.STREAMED;
      if (reader.failed() || isTimed(reader.diagnostics()) || large && !figures.isFlat()) {
        return Optional.empty();
      }
      SortedMap<String, BigInteger> named = figures.named();
      named.put("logicalQubits", BigInteger.valueOf(count(registers)));
      return Optional.of(new CircuitSide(new TreeMap<>(), lines, named));
    }
  }

  private static long count(List<Register> registers) {
    return registers.stream().mapToLong(Register::width).sum();
  }

  /** The registers that the file declares, in a pass of its own, as names come before uses. */
  private static List<Register> registers(Text text) throws IOException {
    try (Reader source = text.opener().open()) {
      OperationReader reader = new OperationReader(text.name(), source);
      reader.next();
      return new ArrayList<>(reader.registers());
    }
  }
}
