package org.hessq.emit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.method.Program;
import org.hessq.method.Role;

/** Writes the comments in which a file says what it is; their syntax stands on the package page. */
final class CommentBlock {
  /** The version that a file says it was written by. */
  static final String VERSION = "0.1.0";

  private CommentBlock() {}

  /** {@return the lines at the top of a file} */
  static String header(Program program) {
    StringBuilder out = new StringBuilder();
    out.append("// hessq ").append(VERSION).append('\n');
    line(out, "name", text(program.name()));
    List<Register> declared = program.circuit().main().registers();
    program
        .roles()
        .registers()
        .forEach((name, role) -> line(out, "register", register(declared, name, role)));
    if (!program.roles().success().isEmpty()) {
      line(
          out,
          "success",
          program.roles().success().entrySet().stream()
              .map(entry -> key(entry.getKey()) + "=" + entry.getValue())
              .collect(Collectors.joining(" ")));
    }
    program.roles().facts().forEach((key, value) -> line(out, "fact", key(key), text(value)));
    return out.toString();
  }

  /** {@return the lines before a routine} */
  static String routine(Routine routine) {
    if (routine.parameters().containsKey("kind")) {
      throw new IllegalStateException(routine.name() + " has a parameter called kind");
    }
    StringBuilder out = new StringBuilder("// hessq.routine ");
    out.append(key(routine.name())).append(" kind=").append(routine.kind().word());
    routine
        .parameters()
        .forEach((key, value) -> out.append(' ').append(key(key)).append('=').append(word(value)));
    out.append('\n');
    if (!routine.registers().isEmpty()) {
      line(
          out,
          "registers",
          routine.registers().stream().map(CommentBlock::typed).collect(Collectors.joining(" ")));
    }
    return out.toString();
  }

  private static String typed(Register register) {
    String kind =
        switch (register.kind()) {
          case DATA -> "data";
          case SCRATCH -> "scratch";
        };
    return register.name() + ":" + register.width() + ":" + kind;
  }

  private static String register(List<Register> declared, String name, Role role) {
    for (Register register : declared) {
      if (register.name().equals(name)) {
        return name + " " + register.width() + " " + role.word();
      }
    }
    throw new IllegalStateException("a role is given to " + name + ", which is no register");
  }

  private static void line(StringBuilder out, String... words) {
    out.append("// hessq.").append(String.join(" ", words).stripTrailing()).append('\n');
  }

  private static String key(String raw) {
    if (raw.isEmpty()) {
      throw new IllegalStateException("a name or key without characters");
    }
    return word(raw);
  }

  /** {@return {@code raw} without blanks: every other character than !-~, and %, =, as %XX} */
  private static String word(String raw) {
    StringBuilder out = new StringBuilder();
    for (byte b : raw.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b <= '~' && b != '%' && b != '=') {
        out.append((char) b);
      } else {
        out.append('%').append(String.format("%02X", b));
      }
    }
    return out.toString();
  }

  /** {@return {@code raw} as several words, one blank apart} */
  private static String text(String raw) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < raw.length(); ) {
      int codePoint = raw.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      boolean inner = i > 0 && next < raw.length() && raw.charAt(i - 1) != ' ';
      boolean plain = codePoint == ' ' && inner || codePoint == '=';
      out.append(plain ? raw.substring(i, next) : word(raw.substring(i, next)));
      i = next;
    }
    return out.toString();
  }
}
