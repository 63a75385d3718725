package org.hessq.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.method.Program;
import org.hessq.method.Roles;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.check.Checker;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;

/** Reads OpenQASM 3 files as circuits. */
public final class Loader {
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Scope global = Scope.global();
  private final CommentReader comments = new CommentReader(diagnostics);

  private Loader() {}

  /**
   * {@return the program that {@code text} is, with what its comments say about it, or everything
   * that keeps it from being one}
   *
   * <p>A file that includes nothing and defines no gates may use the standard library: some readers
   * need the line left out. No file but the library is read.
   *
   * <p>A file without our comments has empty {@link Roles} and the name of the file; its
   * definitions are {@link RoutineKind#PLAIN}, each of their parameters is a data register.
   *
   * @param fileName the name to print in diagnostics
   */
  public static Checked<Program> load(String fileName, String text) {
    Checked<org.hessq.qasm.tree.Program> parsed = Qasm.parse(fileName, text);
    Loader loader = new Loader();
    loader.diagnostics.addAll(parsed.diagnostics());
    parsed.value().ifPresent(loader::check);
    if (loader.diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return Checked.failed(loader.diagnostics);
    }
    Optional<Program> program = loader.read(fileName, parsed.orThrow());
    List<Diagnostic> found = new ArrayList<>(new LinkedHashSet<>(loader.diagnostics));
    return program.map(p -> Checked.of(p, found)).orElseGet(() -> Checked.failed(found));
  }

  private void check(org.hessq.qasm.tree.Program file) {
    Complaints complaints = new Complaints();
    Checker checker = new Checker(Includes.NONE, complaints);
    checker.begin(file.version());
    boolean bare =
        file.statements().stream()
            .noneMatch(s -> s instanceof Statement.Include || s instanceof Statement.Gate);
    if (bare) {
      checker.check(new Statement.Include("stdgates.inc", file.span()));
    }
    file.statements().forEach(checker::check);
    diagnostics.addAll(complaints.list());
  }

  private Optional<Program> read(String fileName, org.hessq.qasm.tree.Program file) {
    comments.read(file.comments());
    Placement placement = new Placement(comments, global, diagnostics);
    file.statements().forEach(placement::next);
    Optional<RoutineComment> mainComment = placement.main();
    Frame frame = new Frame();
    Definitions definitions = new Definitions(global, diagnostics);
    List<Operation> body = new ArrayList<>();
    new BodyReader(frame, definitions, diagnostics).read(file.statements(), global, body);
    readUnused(file.statements(), definitions);
    try {
      Routine main = frame.routine("main", RoutineKind.MAIN, mainComment, body);
      Roles roles = new RolesReader(comments, main.registers(), diagnostics).roles();
      String name = comments.name().orElse(baseName(fileName));
      return Optional.of(new Program(name, new Circuit(main), roles));
    } catch (Refusal refusal) {
      diagnostics.add(refusal.diagnostic());
      return Optional.empty();
    }
  }

  /** Reads the definitions that nobody uses too, so that their faults are found. */
  private void readUnused(List<Statement> statements, Definitions definitions) {
    for (Statement statement : statements) {
      Optional<String> name =
          switch (statement) {
            case Statement.Gate gate when gate.angles().isEmpty() ->
                Optional.of(gate.name().name());
            case Statement.Subroutine def
                when def.parameters().stream().allMatch(p -> p.type() instanceof Type.Qubit) ->
                Optional.of(def.name().name());
            default -> Optional.empty();
          };
      if (name.flatMap(global::find).orElse(null) instanceof Meaning.Definition definition) {
        try {
          definitions.routine(definition, List.of(), statement.span());
        } catch (Refusal refusal) {
          diagnostics.add(refusal.diagnostic());
        }
      }
    }
  }

  static String baseName(String fileName) {
    String last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    return last.endsWith(".qasm") ? last.substring(0, last.length() - ".qasm".length()) : last;
  }
}
