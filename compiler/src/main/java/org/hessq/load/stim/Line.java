package org.hessq.load.stim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hessq.diagnostic.Span;

/**
 * One instruction as written.
 *
 * @param name in capitals
 * @param span of the line without its comment
 */
record Line(String name, List<Double> arguments, List<Target> targets, Span span) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z]\\w*)(?:\\[[^\\]]*\\])?(?:\\(([^)]*)\\))?((?:\\s+\\S+)*)");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern TARGET =
      Pattern.compile(
          "(?<qubit>!?\\d{1,8})|rec\\[-(?<back>\\d{1,9})\\]"
              + "|(?<product>!?[XYZxyz]\\d{1,8}(\\*!?[XYZxyz]\\d{1,8})*)");

  /** What an instruction acts on. */
  sealed interface Target {
    record Qubit(int index, boolean inverted) implements Target {}

    record Bit(int back) implements Target {}

    record Product(List<Letter> letters, boolean inverted) implements Target {}
  }

  /** X, Y or Z of a qubit. */
  record Letter(char pauli, int qubit) {}

  /** {@return the instruction in {@code text}, without comment, if it has the form of one} */
  static Optional<Line> of(String text, Span span) {
    Matcher match = FORM.matcher(text.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    List<Double> arguments = new ArrayList<>();
    if (match.group(2) != null && !match.group(2).isBlank()) {
      for (String argument : match.group(2).split(",", -1)) {
        if (!NUMBER.matcher(argument.strip()).matches()) {
          return Optional.empty();
        }
        arguments.add(Double.valueOf(argument.strip()));
      }
    }
    List<Target> targets = new ArrayList<>();
    for (String word : match.group(3).strip().split("\\s+")) {
      Optional<Target> target = target(word);
      if (target.isPresent()) {
        targets.add(target.get());
      } else if (!word.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Line(match.group(1).toUpperCase(Locale.ROOT), arguments, targets, span));
  }

  private static Optional<Target> target(String word) {
    Matcher match = TARGET.matcher(word);
    if (!match.matches()) {
      return Optional.empty();
    }
    boolean inverted = word.chars().filter(c -> c == '!').count() % 2 == 1;
    if (match.group("qubit") != null) {
      return Optional.of(
          new Target.Qubit(Integer.parseInt(word.substring(inverted ? 1 : 0)), inverted));
    }
    if (match.group("back") != null) {
      return Optional.of(new Target.Bit(Integer.parseInt(match.group("back"))));
    }
    List<Letter> letters = new ArrayList<>();
    for (String letter : word.replace("!", "").toUpperCase(Locale.ROOT).split("\\*")) {
      letters.add(new Letter(letter.charAt(0), Integer.parseInt(letter.substring(1))));
    }
    return Optional.of(new Target.Product(letters, inverted));
  }
}
