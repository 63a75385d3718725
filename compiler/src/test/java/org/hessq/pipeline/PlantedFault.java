package org.hessq.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    FaultKind kind,
    String what,
    String routine,
    String name,
    List<Integer> operations,
    String text) {
  @Override
  public String toString() {
    return what;
  }

  /** {@return up to {@code each} faults of every kind in {@code qasm}} */
  static List<PlantedFault> in(String program, String qasm, int each, SplittableRandom random) {
    return in(program, qasm, List.of(FaultKind.values()), each, random);
  }

  /** {@return up to {@code each} faults of each of {@code kinds}} */
  static List<PlantedFault> in(
      String program, String qasm, List<FaultKind> kinds, int each, SplittableRandom random) {
    List<String> lines = qasm.lines().toList();
    List<PlantedFault> faults = new ArrayList<>();
    for (FaultKind kind : kinds) {
      List<TextChange> changes = TextChanges.of(kind, lines);
      Set<Integer> taken = new HashSet<>();
      for (int n = 0; n < Math.min(each, changes.size()); n++) {
        int at = random.nextInt(changes.size());
        while (!taken.add(at)) {
          at = random.nextInt(changes.size());
        }
        TextChange change = changes.get(at);
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
    if (kind == FaultKind.ANGLE_SIGN && isOfCaller(culprit)) {
      return true;
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
   * A word is as good as another, and only its caller knows which angle it needs; of repetitions
   * that differ, those of the inverse may be to blame.
   */
  private boolean isOfCaller(String culprit) {
    String caller = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("// hessq.routine ")) {
        caller = line.split(" ")[2];
      }
      String name = line.strip().split("[ (]")[0];
      boolean named =
          caller.equals("main")
              ? culprit.matches("main: .*\\(" + routine + "(_dg)?\\).*")
              : culprit.matches("\\Q" + caller + "\\E\\b.*");
      if (name.equals(routine) && named) {
        return true;
      }
    }
    return false;
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
    return kind == FaultKind.SWAPPED_OPERANDS && SYMMETRIC.matcher(what).matches()
        || kind == FaultKind.INVERSE_CALL
            && isOwnInverse(before)
            && Loader.load("fault", text).isOk()
        || kind == FaultKind.SWAPPED_ANCILLAS && uses(before) == 1
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
                        .filter(other -> other.name().equals(TextChanges.inverse(one.name())))
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
}
