package org.hessq.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where in an emitted text faults of each kind can be planted. */
final class TextChanges {
  private TextChanges() {}

  /** {@return every change of {@code lines} that makes a fault of {@code kind}} */
  static List<TextChange> of(FaultKind kind, List<String> lines) {
    List<TextChange> changes = new ArrayList<>();
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

  private static List<TextChange> changes(
      FaultKind kind, List<String> lines, int k, String routine, String comment) {
    String line = lines.get(k);
    String bare = line.strip();
    boolean word = comment.contains("kind=word ");
    boolean statement = bare.endsWith(";") && !routine.equals("header");
    Function<String, List<TextChange>> instead =
        text -> List.of(new TextChange(k, k + 1, List.of(text), routine));
    List<TextChange> gone = List.of(new TextChange(k, k + 1, List.of(), routine));
    List<TextChange> none = List.of();
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
        yield other == k ? none : List.of(new TextChange(k, other + 1, swapped, routine));
      }
      case DROPPED_UNLOAD -> bare.matches("\\w*unl(oad|abel)\\w*\\(.*") ? gone : none;
      case DROPPED_UNCOMPUTATION -> bare.startsWith("and_uncompute") && statement ? gone : none;
      case DROPPED_FIXUP ->
          bare.startsWith("if (") && lines.get(k + 2).strip().equals("}")
              ? List.of(new TextChange(k, k + 3, List.of(), routine))
              : none;
      case LOST_PARITY -> bare.contains("^=") ? gone : none;
      case WRONG_TABLE_BIT -> isTableBit(line) ? gone : none;
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
              ? List.of(new TextChange(k, k + 3, List.of(lines.get(k + 1)), routine))
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
      case ANGLE_SIGN ->
          word && line.startsWith("// hessq.routine ") ? opposite(lines, k, routine) : none;
      case OFF_BY_ONE_ROW ->
          comment.contains("kind=lookup ") && isTableBit(line) && !isTableBit(lines.get(k - 1))
              ? exchanged(lines, k, routine)
              : none;
      case WRONG_ALPHA -> line.startsWith("// hessq.fact alpha ") ? header(line, instead) : none;
      case WRONG_HEADER -> line.startsWith("// hessq.fact alpha ") ? none : header(line, instead);
    };
  }

  private static boolean isTableBit(String line) {
    return line.strip().matches("cx scratch.*, data.*;");
  }

  /** The inverse word, which states the opposite angle. */
  private static List<TextChange> opposite(List<String> lines, int k, String routine) {
    int close = k;
    while (!lines.get(close).equals("}")) {
      if (lines.get(close).endsWith("{}")) {
        return List.of();
      }
      close++;
    }
    int open = k;
    while (!lines.get(open).endsWith("{")) {
      open++;
    }
    List<String> other = new ArrayList<>(lines.subList(k, open + 1));
    String stated = other.getFirst();
    other.set(
        0,
        stated.contains(" angle=-")
            ? stated.replace(" angle=-", " angle=")
            : stated.replace(" angle=", " angle=-"));
    for (String gate : lines.subList(open + 1, close).reversed()) {
      other.add(
          gate.contains("dg ")
              ? gate.replace("dg ", " ")
              : gate.replaceFirst("^( *[ts]) ", "$1dg "));
    }
    return List.of(new TextChange(k, close, other, routine));
  }

  /** The words of the row whose bits begin in line {@code k} and of the next row, exchanged. */
  private static List<TextChange> exchanged(List<String> lines, int k, String routine) {
    int end = k;
    while (isTableBit(lines.get(end))) {
      end++;
    }
    int next = end;
    while (!isTableBit(lines.get(next))) {
      if (lines.get(next).equals("}")) {
        return List.of();
      }
      next++;
    }
    int last = next;
    while (isTableBit(lines.get(last))) {
      last++;
    }
    List<String> one = lines.subList(k, end);
    List<String> two = lines.subList(next, last);
    if (bits(one).equals(bits(two))) {
      return List.of();
    }
    List<String> other = new ArrayList<>();
    bits(two).forEach(bit -> other.add(source(one) + bit));
    other.addAll(lines.subList(end, next));
    bits(one).forEach(bit -> other.add(source(two) + bit));
    return List.of(new TextChange(k, last, other, routine));
  }

  private static List<String> bits(List<String> row) {
    return row.stream().map(line -> line.substring(line.indexOf(','))).toList();
  }

  private static String source(List<String> row) {
    return row.getFirst().substring(0, row.getFirst().indexOf(','));
  }

  /** The name of the routine that undoes the one called {@code name}. */
  static String inverse(String name) {
    return name.endsWith("_dg")
        ? name.replaceFirst("_dg$", "")
        : name.endsWith("_unload")
            ? name.replaceFirst("_unload$", "_load")
            : name.endsWith("_load") ? name.replaceFirst("_load$", "_unload") : name + "_dg";
  }

  private static List<TextChange> inverse(
      List<String> lines, String line, Function<String, List<TextChange>> instead) {
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

  private static List<TextChange> header(String line, Function<String, List<TextChange>> instead) {
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
