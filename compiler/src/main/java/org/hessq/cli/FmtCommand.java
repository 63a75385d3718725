package org.hessq.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.print.Printer;
import org.hessq.qasm.tree.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hessq fmt}: gives OpenQASM 3 files their canonical layout. */
@Command(
    name = "fmt",
    description = {
      "Formats OpenQASM 3 files in place, or standard input to standard output.",
      "Nothing is written unless all files can be read."
    })
final class FmtCommand implements Callable<Integer> {
  private final Hessq root;

  @Option(
      names = "--check",
      description = "Write nothing; name the files that are not formatted, and exit with 1.")
  private boolean check;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "OpenQASM 3 files, or -.")
  private List<String> files;

  FmtCommand(Hessq root) {
    this.root = root;
  }

  /** A file before and after. */
  private record Text(String name, String before, String after) {
    boolean isFormatted() {
      return before.equals(after);
    }
  }

  @Override
  public Integer call() throws IOException {
    List<Text> texts = format();
    if (check) {
      List<Text> wrong = texts.stream().filter(text -> !text.isFormatted()).toList();
      wrong.forEach(text -> root.console().out().println(text.name() + ": not formatted"));
      return wrong.isEmpty() ? Exit.FINE : Exit.INPUT;
    }
    for (Text text : texts) {
      if (text.name().equals(Sources.STANDARD_INPUT)) {
        root.console().out().print(text.after());
      } else if (!text.isFormatted()) {
        SafeFile.write(Path.of(text.name()), text.after());
      }
    }
    return Exit.FINE;
  }

  private List<Text> format() throws IOException {
    List<Text> texts = new ArrayList<>();
    List<Diagnostic> faults = new ArrayList<>();
    for (String file : files) {
      String before = root.sources().read(file);
      Checked<Program> program = Qasm.parse(file, before);
      program.value().ifPresent(p -> texts.add(new Text(file, before, Printer.print(p))));
      if (!program.isOk()) {
        faults.addAll(program.diagnostics());
      }
    }
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    return texts;
  }
}
