package org.hessq.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.load.Loader;
import org.hessq.method.Program;

/**
 * One change of an emitted text.
 *
 * @param kind of fault
 * @param what was done where
 * @param routine that was changed; {@code header} for the comment block
 * @param name of the fact or register that was changed in the comment block; else empty
 * @param operations of the main routine that were changed, counted from 1; else empty
 * @param text with the fault
 */
record PlantedFault(
    Kind kind, String what, String routine, String name, List<Integer> operations, String text) {
  /** Kinds of faults, each with the edits that make it. */
  enum Kind {
    FLIPPED_GATE("a gate of a rotation's word inverted"),
    DELETED_WORD_GATE("a gate of a rotation's word deleted"),
    SWAPPED_PHASES("the words of two phases swapped"),
    DROPPED_UNLOAD("a table not unloaded"),
    DROPPED_UNCOMPUTATION("an AND not uncomputed"),
    DROPPED_FIXUP("a conditional gate deleted"),
    LOST_PARITY("an outcome left out of a parity"),
    WRONG_TABLE_BIT("a bit of a table deleted"),
    MOVED_TABLE_BIT("a bit of a table in another place"),
    SWAPPED_OPERANDS("two operands of a CX or a call swapped"),
    WRONG_POLARITY("an X deleted"),
    DELETED_SIGN("a Z deleted"),
    DELETED_HADAMARD("a Hadamard gate outside words deleted"),
    WRONG_FLAG("a CX from another flag"),
    DELETED_CALL("a call in the main routine deleted"),
    STATED_ANGLE("the stated angle of a word negated"),
    STATED_WORD("a word of a stated table changed"),
    DROPPED_FEED_FORWARD("a conditional gate made unconditional"),
    INVERSE_CALL("a call replaced by that of the inverse"),
    SWAPPED_SYSTEM("two system qubits of a call swapped"),
    SWAPPED_ANCILLAS("two ancillas of one use of an encoding swapped"),
    WRONG_HEADER("a fact or role of the comment block changed");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  @Override
  public String toString() {
    return what;
  }

  /** {@return up to {@code each} faults of every kind in {@code qasm}} */
  static List<PlantedFault> in(String program, String qasm, int each, SplittableRandom random) {
    return in(program, qasm, List.of(Kind.values()), each, random);
  }

  /** {@return up to {@code each} faults of each of {@code kinds}} */
  static List<PlantedFault> in(
      String program, String qasm, List<Kind> kinds, int each, SplittableRandom random) {
    List<String> lines = qasm.lines().toList();
    List<PlantedFault> faults = new ArrayList<>();
    for (Kind kind : kinds) {
      List<Change> changes = changes(kind, lines);
      Set<Integer> taken = new HashSet<>();
      for (int n = 0; n < Math.min(each, changes.size()); n++) {
        int at = random.nextInt(changes.size());
        while (!taken.add(at)) {
          at = random.nextInt(changes.size());
        }
        Change change = changes.get(at);
        String line = lines.get(change.line()).strip();
        faults.add(
            new PlantedFault(
                kind,
                program + ", line " + (change.line() + 1) + " (" + line + "): " + kind,
                change.routine(),
                change.routine().equals("header") ? line.split(" ")[2].split("=")[0] : "",
                change.routine().equals("main") ? change.operations(lines) : List.of(),
                change.apply(lines)));
      }
    }
    return faults;
  }

  private static final Pattern PLACE =
      Pattern.compile("main: operations? (\\d+) \\([^)]*\\)(?: to (\\d+) .*)?.*");

  /**
   * {@return whether the referee's words name what was changed: the fact or register, the routine,
   * or in the main routine the place, of which a deleted operation leaves the next one}
   */
  boolean isNamedBy(String culprit) {
    String line = what.replaceFirst(".*?, line (\\d+) .*", "$1");
    if (culprit.matches(".*\\.qasm:" + line + ":\\d+: .*")) {
      return true; // what the front end refuses
    }
    return switch (routine) {
      case "header" -> culprit.matches("(plan\\.)?\\Q" + name + "\\E\\b.*|success: " + name + ".*");
      case "main" -> {
        Matcher place = PLACE.matcher(culprit);
        if (!place.matches()) {
          yield operations.equals(List.of(1)) && culprit.startsWith("main: ");
        }
        int from = Integer.parseInt(place.group(1));
        int to = place.group(2) == null ? from : Integer.parseInt(place.group(2));
        yield operations.stream().anyMatch(k -> from - 1 <= k && k <= to + 1);
      }
      default -> culprit.matches("\\Q" + routine + "\\E\\b.*");
    };
  }

  /**
   * Changes that leave the operator what it is: an AND and a CZ are symmetric in their operands.
   */
  private static final Pattern SYMMETRIC = Pattern.compile(".*\\((and_compute|cz) [^)]*\\).*");

  /**
   * {@return whether the change provably changes nothing, by an argument that has nothing to do
   * with the referee}
   *
   * @param before the program without it
   */
  boolean isHarmless(Program before) {
    return kind == Kind.SWAPPED_OPERANDS && SYMMETRIC.matcher(what).matches()
        || kind == Kind.INVERSE_CALL && isOwnInverse(before)
        || kind == Kind.SWAPPED_ANCILLAS && uses(before) == 1
        || name.equals("padding") && isSameInteger(before);
  }

  /**
   * A lookup that adds its words to the data modulo 2 takes them away, too; and a routine whose
   * inverse has the same operations is its own.
   */
  private boolean isOwnInverse(Program before) {
    Matcher call = Pattern.compile(".*?\\((\\w+)[ (].*").matcher(what);
    List<Routine> routines = before.circuit().routines();
    return call.matches()
        && routines.stream()
            .filter(one -> one.name().equals(call.group(1)))
            .anyMatch(
                one ->
                    routines.stream()
                        .filter(other -> other.name().equals(inverse(one.name())))
                        .anyMatch(
                            other ->
                                other.body().equals(one.body())
                                    || other.kind() == RoutineKind.LOOKUP
                                        && !other.parameters().containsKey("swap")));
  }

  /** Which ancilla is which matters only between two uses. */
  private static long uses(Program before) {
    return before.circuit().main().body().stream()
        .filter(
            o -> o instanceof Operation.Call(var routine, _) && routine.name().startsWith("block"))
        .count();
  }

  /** A padding constant that is rounded to the same integer makes the same circuit. */
  private boolean isSameInteger(Program before) {
    Program after = Loader.load("fault", text).orThrow();
    return steps(before) == steps(after) && Double.parseDouble(before.roles().fact("padding")) != 0;
  }

  private static long steps(Program program) {
    double alpha = Double.parseDouble(program.roles().fact("alpha"));
    int bits = Integer.parseInt(program.roles().fact("denominator-bits"));
    return Math.round(
        Math.scalb(Double.parseDouble(program.roles().fact("padding")) / alpha, bits));
  }

  /** Lines {@code from} (inclusive) to {@code to} become {@code instead}. */
  private record Change(int line, int to, List<String> instead, String routine) {
    List<Integer> operations(List<String> lines) {
      int first = declarations(lines) + 1;
      List<Integer> operations = new ArrayList<>(List.of(line + 1 - first));
      if (to > line + 1) {
        operations.add(to - first);
      }
      return operations;
    }

    /** The last declaration of the main routine. */
    private static int declarations(List<String> lines) {
      int last = 0;
      for (int k = 0; k < lines.size(); k++) {
        boolean declares = lines.get(k).startsWith("qubit[") || lines.get(k).startsWith("bit[");
        last = declares ? k : last;
      }
      return last;
    }

    String apply(List<String> lines) {
      List<String> changed = new ArrayList<>(lines.subList(0, line));
      changed.addAll(instead);
      changed.addAll(lines.subList(to, lines.size()));
      return changed.stream().collect(Collectors.joining("\n", "", "\n"));
    }
  }

  private static List<Change> changes(Kind kind, List<String> lines) {
    List<Change> changes = new ArrayList<>();
    String routine = "header";
    String comment = "";
    for (int k = 0; k < lines.size(); k++) {
      String line = lines.get(k);
      if (line.startsWith("// hessq.routine ")) {
        routine = line.split(" ")[2];
        comment = line;
      } else if (line.startsWith("qubit[")) {
        routine = "main";
        comment = "kind=main ";
      }
      changes.addAll(changes(kind, lines, k, routine, comment));
    }
    return changes;
  }

  private static List<Change> changes(
      Kind kind, List<String> lines, int k, String routine, String comment) {
    String line = lines.get(k);
    String bare = line.strip();
    boolean word = comment.contains("kind=word ");
    boolean statement = bare.endsWith(";") && !routine.equals("header");
    Function<String, List<Change>> instead =
        text -> List.of(new Change(k, k + 1, List.of(text), routine));
    List<Change> gone = List.of(new Change(k, k + 1, List.of(), routine));
    List<Change> none = List.of();
    return switch (kind) {
      case FLIPPED_GATE -> {
        boolean inverse = bare.startsWith("tdg ") || bare.startsWith("sdg ");
        boolean plain = bare.startsWith("t ") || bare.startsWith("s ");
        yield !word || !(inverse || plain)
            ? none
            : instead.apply(
                inverse ? line.replace("dg ", " ") : line.replaceFirst("([ts]) ", "$1dg "));
      }
      case DELETED_WORD_GATE -> word && statement ? gone : none;
      case SWAPPED_PHASES -> {
        if (!routine.equals("main") || !bare.startsWith("rz_")) {
          yield none;
        }
        int other =
            IntStream.range(k + 1, lines.size())
                .filter(j -> lines.get(j).strip().startsWith("rz_"))
                .filter(j -> !lines.get(j).equals(line))
                .findFirst()
                .orElse(k);
        List<String> swapped = new ArrayList<>(lines.subList(k, other + 1));
        swapped.set(0, lines.get(other));
        swapped.set(other - k, line);
        yield other == k ? none : List.of(new Change(k, other + 1, swapped, routine));
      }
      case DROPPED_UNLOAD -> bare.matches("\\w*unl(oad|abel)\\w*\\(.*") ? gone : none;
      case DROPPED_UNCOMPUTATION -> bare.startsWith("and_uncompute") && statement ? gone : none;
      case DROPPED_FIXUP ->
          bare.startsWith("if (") && lines.get(k + 2).strip().equals("}")
              ? List.of(new Change(k, k + 3, List.of(), routine))
              : none;
      case LOST_PARITY -> bare.contains("^=") ? gone : none;
      case WRONG_TABLE_BIT -> bare.matches("cx scratch.*, (data.*);") ? gone : none;
      case MOVED_TABLE_BIT ->
          bare.matches("cx scratch.*, data\\[[1-9]\\d*\\];")
              ? instead.apply(line.replaceFirst("data\\[.*\\]", "data[0]"))
              : none;
      case SWAPPED_OPERANDS ->
          word || !bare.matches("(cx|\\w+(_load|_compute)) [^,(]+, [^,(]+(, [^,(]+)?;")
              ? none
              : instead.apply(line.replaceFirst("(\\w+) ([^,]+), ([^,;]+)", "$1 $3, $2"));
      case WRONG_POLARITY -> !word && bare.startsWith("x ") ? gone : none;
      case DELETED_SIGN ->
          !word && bare.startsWith("z ") && !lines.get(k - 1).strip().startsWith("if")
              ? gone
              : none;
      case DELETED_HADAMARD -> !word && bare.startsWith("h ") ? gone : none;
      case WRONG_FLAG ->
          bare.matches("cx flag\\[\\d\\], signal.*")
              ? instead.apply(line.replaceFirst("flag\\[\\d\\]", "ancilla[0]"))
              : none;
      case DELETED_CALL ->
          routine.equals("main") && bare.matches("(block|load|ancilla_flag)\\w*[( ].*")
              ? gone
              : none;
      case STATED_ANGLE ->
          line.contains(" angle=-")
              ? instead.apply(line.replace(" angle=-", " angle="))
              : line.contains(" angle=")
                  ? instead.apply(line.replace(" angle=", " angle=-"))
                  : none;
      case STATED_WORD ->
          line.matches(".* table=[0-9a-f,]+.*")
              ? instead.apply(
                  line.contains("table=0")
                      ? line.replace("table=0", "table=1")
                      : line.replaceFirst("table=[0-9a-f]+", "table=0"))
              : none;
      case DROPPED_FEED_FORWARD ->
          bare.startsWith("if (") && lines.get(k + 2).strip().equals("}")
              ? List.of(new Change(k, k + 3, List.of(lines.get(k + 1)), routine))
              : none;
      case INVERSE_CALL -> inverse(lines, line, instead);
      case SWAPPED_SYSTEM ->
          routine.equals("main") && line.contains("system[0], system[1]")
              ? instead.apply(line.replace("system[0], system[1]", "system[1], system[0]"))
              : none;
      case SWAPPED_ANCILLAS ->
          routine.equals("main") && line.matches("block\\w* .*ancilla\\[0\\], ancilla\\[1\\].*")
              ? instead.apply(line.replace("ancilla[0], ancilla[1]", "ancilla[1], ancilla[0]"))
              : none;
      case WRONG_HEADER -> header(line, instead);
    };
  }

  /** The name of the routine that undoes the one called {@code name}. */
  private static String inverse(String name) {
    return name.endsWith("_dg")
        ? name.replaceFirst("_dg$", "")
        : name.endsWith("_unload")
            ? name.replaceFirst("_unload$", "_load")
            : name.endsWith("_load") ? name.replaceFirst("_load$", "_unload") : name + "_dg";
  }

  private static List<Change> inverse(
      List<String> lines, String line, Function<String, List<Change>> instead) {
    Matcher call = Pattern.compile("( *)(\\w+)([ (].*;)").matcher(line);
    if (!call.matches() || line.contains(" = ")) {
      return List.of();
    }
    String name = inverse(call.group(2));
    boolean defined =
        lines.stream()
            .anyMatch(l -> l.startsWith("gate " + name + " ") || l.startsWith("def " + name + "("));
    return defined ? instead.apply(call.group(1) + name + call.group(3)) : List.of();
  }

  private static List<Change> header(String line, Function<String, List<Change>> instead) {
    if (line.startsWith("// hessq.fact ")) {
      String[] parts = line.split(" ");
      String value = parts[3];
      String other =
          switch (parts[2]) {
            case "task" -> value.equals("solve") ? "encode" : "solve";
            case "profile" -> "unitary";
            case "embedding" -> value.equals("real") ? "complex-as-real" : "real";
            case "solver" -> value.equals("inversion") ? "kernel-reflection" : "inversion";
            case "problem-sha256" -> value.replaceFirst(".$", value.endsWith("0") ? "1" : "0");
            default ->
                value.contains(".")
                    ? Double.toString(Double.parseDouble(value) * 1.01 + 0.001)
                    : Long.toString(Long.parseLong(value) + 1);
          };
      return other.equals(value)
          ? List.of()
          : instead.apply("// hessq.fact " + parts[2] + " " + other);
    }
    if (line.startsWith("// hessq.register ")) {
      String[] parts = line.split(" ");
      String other = parts[4].equals("system") ? "ancilla" : "system";
      return instead.apply("// hessq.register " + parts[2] + " " + parts[3] + " " + other);
    }
    return line.startsWith("// hessq.success ")
        ? instead.apply(line.contains("=1") ? line.replace("=1", "=0") : line.replace("=0", "=1"))
        : List.of();
  }
}
