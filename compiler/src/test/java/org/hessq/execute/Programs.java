package org.hessq.execute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hessq.diagnostic.Checked;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.tree.Program;
import org.hessq.simulate.choice.Arithmetic;
import org.hessq.simulate.choice.Simulator;
import org.hessq.simulate.choice.Wish;

/** The programs in {@code test-circuits/execute}, and how tests run programs. */
final class Programs {
  static final Path FOLDER = Path.of("../test-circuits/execute");

  private Programs() {}

  /** {@return files whose name begins with a code, or the others, by name} */
  static List<Path> files(boolean refused) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".qasm"))
          .filter(file -> file.getFileName().toString().startsWith("QASM") == refused)
          .sorted()
          .toList();
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Checked<Execution> run(
      String text, Map<String, String> inputs, long shots, Optional<Simulator> simulator) {
    Checked<Program> program = Qasm.load("test.qasm", text, Includes.NONE);
    if (!program.isOk()) {
      return Checked.failed(program.diagnostics());
    }
    Checked<Execution> run =
        Executor.run(
            "test.qasm",
            program.orThrow(),
            Includes.NONE,
            new Request(inputs, shots, 1, new Wish(simulator, Arithmetic.DOUBLE)));
    return new Checked<>(
        run.value(),
        Stream.concat(program.diagnostics().stream(), run.diagnostics().stream()).toList());
  }

  /** {@return what a correct program gives on the simulator of our choice} */
  static Execution run(String text) {
    return run(text, Map.of(), 1000, Optional.empty()).orThrow();
  }
}
