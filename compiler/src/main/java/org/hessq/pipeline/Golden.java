package org.hessq.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.compare.Difference;
import org.hessq.compare.Text;
import org.hessq.diagnostic.Checked;
import org.hessq.load.Loader;
import org.hessq.method.Program;
import org.hessq.problem.Problem;
import org.hessq.verify.Certificate;
import org.hessq.verify.Equivalence;
import org.hessq.verify.Verdict;

/**
 * A compiled circuit against the golden file of its problem: first its text, then its operations,
 * then what it does.
 *
 * @param text whether every byte is the same
 * @param operations whether declarations, routines and operations are the same
 * @param meaning whether the circuits are equal up to a global phase
 * @param difference the first thing that changed, if anything but layout and comments did
 */
public record Golden(State text, State operations, State meaning, Optional<String> difference) {
  /** The widest circuits whose meaning is compared. */
  private static final int WIDEST = 12;

  /** What a comparison came to. */
  public enum State {
    SAME("same"),
    DIFFERS("differs"),
    /** Not compared: the golden file is missing or no circuit, or the circuits are too large. */
    UNKNOWN("not compared");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** {@return the word for people} */
    public String word() {
      return word;
    }
  }

  /** What a problem compiles to. */
  public record Compiled(String qasm, boolean sound) {}

  /**
   * {@return the canonical file of {@code problem}, and whether the referee finds no difference}
   */
  public static Compiled compiled(Problem problem, Progress progress) {
    CompileEngine.Compiled made = CompileEngine.compile(problem, Options.Effort.QUICK, progress);
    Certificate certificate = made.findings().certificate();
    return new Compiled(made.qasm(), !(certificate.overall() instanceof Verdict.Differs));
  }

  /**
   * {@return how {@code qasm} stands to the text of its golden file}
   *
   * @param name of the golden file
   * @throws org.hessq.diagnostic.Faults if the golden file has syntax errors
   */
  public static Golden of(String name, String golden, String qasm, long seed) throws IOException {
    if (golden.equals(qasm)) {
      return new Golden(State.SAME, State.SAME, State.SAME, Optional.empty());
    }
    Difference difference = Difference.of(Text.of(name, golden), Text.of("compiled", qasm));
    if (difference.isNone()) {
      return new Golden(State.DIFFERS, State.SAME, State.SAME, Optional.empty());
    }
    return new Golden(
        State.DIFFERS, State.DIFFERS, meaning(name, golden, qasm, seed), first(difference));
  }

  private static State meaning(String name, String golden, String qasm, long seed) {
    Checked<Program> one = Loader.load(name, golden);
    Checked<Program> two = Loader.load("compiled", qasm);
    if (!one.isOk() || !two.isOk() || !isSmall(one) || !isSmall(two)) {
      return State.UNKNOWN;
    }
    Verdict verdict =
        Equivalence.check(one.orThrow().circuit(), two.orThrow().circuit(), seed).verdict();
    return switch (verdict) {
      case Verdict.Agrees _ -> State.SAME;
      case Verdict.Differs _ -> State.DIFFERS;
      case Verdict.NotRefuted _, Verdict.TooLarge _ -> State.UNKNOWN;
    };
  }

  private static boolean isSmall(Checked<Program> program) {
    Routine main = program.orThrow().circuit().main();
    int data =
        main.registers().stream()
            .filter(r -> r.kind() == Register.Kind.DATA)
            .mapToInt(Register::width)
            .sum();
    return data <= WIDEST;
  }

  private static Optional<String> first(Difference difference) {
    if (!difference.declarations().isEmpty()) {
      Difference.Declaration d = difference.declarations().getFirst();
      return Optional.of(d.after().or(d::before).orElseThrow());
    }
    if (!difference.routines().isEmpty()) {
      return Optional.of("routine " + difference.routines().getFirst().name());
    }
    List<Difference.Hunk> hunks = difference.main().hunks();
    return Optional.of("program, line " + hunks.getFirst().otherLine());
  }
}
