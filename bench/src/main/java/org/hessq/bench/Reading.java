package org.hessq.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.check.Checker;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.parse.StatementReader;
import org.hessq.qasm.tree.Children;
import org.hessq.qasm.tree.Node;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;

/**
 * Reads a file of OpenQASM and says how fast, and in how much memory: {@code tree FILE} keeps the
 * whole tree and checks its meaning, {@code stream FILE} checks one statement after another, {@code
 * scan FILE} only reads them.
 */
final class Reading {
  private Reading() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    long[] statements = new long[1];
    Cost cost =
        Cost.of(
            () -> {
              statements[0] =
                  switch (arguments[0]) {
                    case "tree" -> tree(file);
                    case "stream" -> stream(file, true);
                    case "scan" -> stream(file, false);
                    default -> throw new IllegalArgumentException(arguments[0]);
                  };
            });
    System.out.printf(
        Locale.ROOT,
        "%s: %d statements, %.2f s of CPU, %.2f s, %d MiB%n",
        arguments[0],
        statements[0],
        cost.cpuSeconds(),
        cost.wallSeconds(),
        peak());
  }

  private static long tree(Path file) {
    try {
      Program program = Qasm.load(file.toString(), Files.readString(file), Includes.NONE).orThrow();
      nodes(program);
      return count(program.statements());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the number of nodes, each of which is made, looked at and asked for its place} */
  private static long nodes(Node node) {
    long count = node.span().line() > 0 ? 1 : 0;
    for (Node child : Children.of(node)) {
      count += nodes(child);
    }
    return count;
  }

  private static long count(List<Statement> statements) {
    long count = 0;
    for (Statement statement : statements) {
      count += statement instanceof Statement.Gate gate ? 1 + count(gate.body().statements()) : 1;
    }
    return count;
  }

  private static long stream(Path file, boolean check) {
    try (Reader text = Files.newBufferedReader(file)) {
      Complaints complaints = new Complaints();
      StatementReader reader = new StatementReader(file.toString(), text, complaints);
      Checker checker = new Checker(Includes.NONE, complaints);
      long count = 0;
      for (Optional<Statement> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (check) {
          checker.check(next.get());
        }
        count += count(List.of(next.get()));
      }
      if (complaints.failed()) {
        throw new IllegalStateException(complaints.list().toString());
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the most memory that the process has held, in MiB; 0 where Linux does not say} */
  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
