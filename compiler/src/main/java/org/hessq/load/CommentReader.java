package org.hessq.load;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hessq.circuit.Register;
import org.hessq.circuit.RoutineKind;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.tree.Comment;

/**
 * Reads the comments that begin with {@code hessq}; other comments are nobody's.
 *
 * <p>Their syntax stands on the package page of {@code org.hessq.emit}.
 */
final class CommentReader {
  private static final String PREFIX = "// hessq.";
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** A line {@code // hessq.register}: a size and the word of a role. */
  record RegisterLine(int width, String role, Span span) {}

  /** A value in a line {@code // hessq.success}. */
  record SuccessValue(long value, Span span) {}

  private final List<Diagnostic> diagnostics;
  private Optional<String> name = Optional.empty();
  private final Map<String, RegisterLine> registers = new LinkedHashMap<>();
  private final Map<String, SuccessValue> success = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<RoutineComment> routines = new ArrayList<>();

  CommentReader(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reads all comments of a file, and notes what is wrong with them. */
  void read(List<Comment> comments) {
    for (Comment comment : comments) {
      if (comment.text().startsWith(PREFIX)) {
        try {
          line(comment.text().substring(PREFIX.length()).strip(), comment.span());
        } catch (Refusal refusal) {
          diagnostics.add(refusal.diagnostic());
        }
      }
    }
  }

  /** {@return the program's name, if the file states it} */
  Optional<String> name() {
    return name;
  }

  Map<String, RegisterLine> registers() {
    return registers;
  }

  Map<String, SuccessValue> success() {
    return success;
  }

  Map<String, String> facts() {
    return facts;
  }

  /** {@return the comments on routines, in the order of the file} */
  List<RoutineComment> routines() {
    return routines;
  }

  private void line(String line, Span span) {
    int blank = line.indexOf(' ');
    String keyword = blank < 0 ? line : line.substring(0, blank);
    String rest = blank < 0 ? "" : line.substring(blank + 1);
    List<String> words = WORDS.splitToList(rest);
    switch (keyword) {
      case "name" -> {
        if (name.isPresent()) {
          throw LoadCode.COMMENT.refuse(span, "a second name");
        }
        name = Optional.of(CommentWords.decode(rest, span));
      }
      case "register" -> register(words, span);
      case "success" -> words.forEach(word -> success(word, span));
      case "fact" -> fact(rest, span);
      case "routine" -> routine(words, span);
      case "registers" -> registers(words, span);
      default ->
          diagnostics.add(LoadCode.COMMENT_WORD.at(span, "unknown comment hessq." + keyword));
    }
  }

  private void register(List<String> words, Span span) {
    if (words.size() != 3) {
      throw LoadCode.COMMENT.refuse(span, "not REGISTER WIDTH ROLE: " + String.join(" ", words));
    }
    put(
        registers,
        words.get(0),
        new RegisterLine((int) number(words.get(1), Integer.MAX_VALUE, span), words.get(2), span),
        span);
  }

  private void success(String word, Span span) {
    var pair = CommentWords.pair(word, span);
    long value = number(pair.getValue(), Long.MAX_VALUE, span);
    put(success, pair.getKey(), new SuccessValue(value, span), span);
  }

  private void fact(String rest, Span span) {
    if (rest.isEmpty()) {
      throw LoadCode.COMMENT.refuse(span, "a fact without a key");
    }
    int blank = rest.indexOf(' ');
    String key = CommentWords.decode(blank < 0 ? rest : rest.substring(0, blank), span);
    put(facts, key, blank < 0 ? "" : CommentWords.decode(rest.substring(blank + 1), span), span);
  }

  private void routine(List<String> words, Span span) {
    if (words.isEmpty()) {
      throw LoadCode.COMMENT.refuse(span, "a routine without a name");
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String word : words.subList(1, words.size())) {
      var pair = CommentWords.pair(word, span);
      put(parameters, pair.getKey(), pair.getValue(), span);
    }
    String kind = parameters.remove("kind");
    routines.add(
        new RoutineComment(
            CommentWords.decode(words.getFirst(), span),
            kind(kind == null ? RoutineKind.PLAIN.word() : kind, span),
            ImmutableMap.copyOf(parameters),
            Optional.empty(),
            span));
  }

  private RoutineKind kind(String word, Span span) {
    for (RoutineKind kind : RoutineKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    diagnostics.add(LoadCode.COMMENT_WORD.at(span, "unknown kind of routine " + word));
    return RoutineKind.PLAIN;
  }

  private void registers(List<String> words, Span span) {
    if (routines.isEmpty() || routines.getLast().registers().isPresent()) {
      throw LoadCode.COMMENT_PLACE.refuse(span, "hessq.registers without its hessq.routine");
    }
    Map<String, Register> result = new LinkedHashMap<>();
    for (String word : words) {
      List<String> parts = Splitter.on(':').splitToList(word);
      boolean scratch = parts.getLast().equals("scratch");
      if (parts.size() != 3
          || !parts.getFirst().matches("[A-Za-z_][A-Za-z0-9_]*")
          || !(scratch || parts.getLast().equals("data"))) {
        throw LoadCode.COMMENT.refuse(span, "not REGISTER:WIDTH:data or :scratch: " + word);
      }
      int width = (int) number(parts.get(1), Integer.MAX_VALUE, span);
      if (width == 0) {
        throw LoadCode.COMMENT.refuse(span, "a register without qubits: " + word);
      }
      String register = parts.getFirst();
      put(
          result,
          register,
          scratch ? Register.scratch(register, width) : Register.data(register, width),
          span);
    }
    RoutineComment last = routines.removeLast();
    routines.add(
        new RoutineComment(
            last.name(),
            last.kind(),
            last.parameters(),
            Optional.of(List.copyOf(result.values())),
            last.span()));
  }

  private static <T> void put(Map<String, T> map, String key, T value, Span span) {
    if (map.putIfAbsent(key, value) != null) {
      throw LoadCode.COMMENT.refuse(span, key + " is stated twice");
    }
  }

  private static long number(String digits, long largest, Span span) {
    if (digits.matches("[0-9]{1,19}")) {
      BigInteger value = new BigInteger(digits);
      if (value.compareTo(BigInteger.valueOf(largest)) <= 0) {
        return value.longValue();
      }
    }
    throw LoadCode.COMMENT.refuse(span, "not a number from 0 to " + largest + ": " + digits);
  }
}
