package org.hessq.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Operation;
import org.hessq.cli.view.CircuitView;
import org.hessq.cost.RunningCounts;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.load.Loader;
import org.hessq.load.OperationReader;
import org.hessq.method.Program;

/** Reads OpenQASM 3 files as circuits; short ones as a whole, long ones in constant memory. */
final class CircuitFile {
  /** Bytes of the longest file that is read as a whole. */
  private static final int SHORT = 1 << 22;

  private CircuitFile() {}

  /**
   * {@return what is known of the circuit in {@code file}, {@code -} being standard input; warnings
   * are printed}
   *
   * @throws Faults if it has errors
   * @throws IOException if the file can't be read
   */
  static CircuitView view(Hessq root, String file) throws IOException {
    // Standard input is not ours to close.
    InputStream stream = root.sources().open(file);
    try {
      byte[] head = stream.readNBytes(SHORT + 1);
      if (head.length <= SHORT) {
        Checked<Program> program = Loader.load(file, root.sources().text(file, head));
        Program read = program.orThrow();
        print(root, program.diagnostics());
        return CircuitView.of(read);
      }
      return streamed(root, file, new SequenceInputStream(new ByteArrayInputStream(head), stream));
    } finally {
      if (!file.equals(Sources.STANDARD_INPUT)) {
        stream.close();
      }
    }
  }

  private static CircuitView streamed(Hessq root, String file, InputStream stream) {
    Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
    OperationReader reader = new OperationReader(file, text);
    RunningCounts counts = new RunningCounts();
    try {
      for (Optional<Operation> next = reader.next(); next.isPresent(); next = reader.next()) {
        counts.add(next.get());
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw FileFault.NOT_TEXT.fault(
            file, "not UTF-8 text, somewhere behind line " + reader.span().line());
      }
      throw e;
    }
    Program outline = reader.outline().orElseThrow(() -> new Faults(reader.diagnostics()));
    print(root, reader.diagnostics());
    return CircuitView.of(outline, counts.counts(), 1 + counts.routines());
  }

  private static void print(Hessq root, List<Diagnostic> warnings) {
    if (!root.isQuiet()) {
      warnings.forEach(root.failure()::print);
    }
  }
}
