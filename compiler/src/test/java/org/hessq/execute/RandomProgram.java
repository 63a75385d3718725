package org.hessq.execute;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Random programs with measurement and feed-forward, in the language that other consumers read
 * alike: no {@code U}, no two-qubit broadcast, no register compared with an integer, no angle
 * outside of [0, 2π) where that matters.
 *
 * <p>Two kinds: flat ones hold gates with modifiers, own gates, one register of bits, reset and
 * {@code if}; rich ones also subroutines, integers, loops and {@code switch}.
 */
final class RandomProgram {
  private static final List<String> PLAIN =
      List.of("x", "y", "z", "h", "s", "sdg", "t", "tdg", "sx");
  private static final List<String> ANGLED = List.of("rx", "ry", "rz", "p");
  private static final List<String> PAIRS = List.of("cx", "cy", "cz", "ch", "swap");
  private static final List<String> ANGLED_PAIRS = List.of("crx", "cry", "crz", "cp");
  private static final int MOST_DECISIONS = 4;
  private static final int DEEPEST = 2;

  private final SplittableRandom random;
  private final boolean rich;
  private final int qubits;
  private final int bits;
  private final StringBuilder text = new StringBuilder();

  /** Measurements that something may depend on: each doubles the paths. */
  private int decisions;

  private RandomProgram(long seed, boolean rich) {
    this.random = new SplittableRandom(seed);
    this.rich = rich;
    this.qubits = 3 + random.nextInt(3);
    this.bits = 2 + random.nextInt(3);
  }

  /** {@return the program with this seed} */
  static String of(long seed, boolean rich) {
    return new RandomProgram(seed, rich).write();
  }

  private String write() {
    line(0, rich ? "OPENQASM 3.1;" : "OPENQASM 3.0;");
    line(0, "include \"stdgates.inc\";");
    line(0, "gate own(a) u, v { h u; crz(a) u, v; rx(a) v; }");
    line(0, "gate outer(a, b) u, v { own(a) u, v; t u; own(b) v, u; }");
    if (rich) {
      line(0, "const int size = " + qubits + ";");
      line(0, "def look(qubit u, qubit v, int k) -> bit {");
      line(1, "for int i in [1:k] { ry(0.4) u; cx u, v; }");
      line(1, "return measure v;");
      line(0, "}");
      line(0, "def turn(qubit u, bool b) { if (b) { h u; } else { sx u; } }");
    }
    line(0, (rich ? "qubit[size]" : "qubit[" + qubits + "]") + " q;");
    line(0, (rich ? "output " : "") + "bit[" + bits + "] c;");
    if (rich) {
      line(0, "output int n;");
      line(0, "n = " + random.nextInt(4) + ";");
      line(0, "c = \"" + "0".repeat(bits) + "\";");
    }
    line(0, "h q;");
    statements(0, 6 + random.nextInt(8));
    for (int bit = 0; bit < bits; bit++) {
      line(0, "c[" + bit + "] = measure q[" + bit % qubits + "];");
      turns(0, 1);
    }
    return text.toString();
  }

  private void line(int depth, String line) {
    text.repeat("  ", depth).append(line).append('\n');
  }

  private void turns(int depth, int count) {
    for (int k = 0; k < count; k++) {
      gate(depth);
    }
  }

  private void statements(int depth, int count) {
    for (int k = 0; k < count; k++) {
      statement(depth);
    }
  }

  private void statement(int depth) {
    int kind = random.nextInt(rich ? 14 : 9);
    boolean decides = decisions < MOST_DECISIONS && depth < DEEPEST;
    boolean allowed =
        switch (kind) {
          case 0, 1, 9 -> decides;
          case 2 -> depth == 0;
          case 11, 12 -> depth < DEEPEST;
          default -> true;
        };
    switch (allowed ? kind : -1) {
      case 0 -> branch(depth);
      case 1 -> {
        decisions++;
        line(depth, "reset " + qubit() + ";");
      }
      case 2 -> line(0, "barrier q;");
      case 9 -> {
        decisions++;
        String[] pair = distinct(2);
        String call = "look(" + pair[0] + ", " + pair[1] + ", " + random.nextInt(4) + ")";
        line(depth, bit() + " = " + call + ";");
      }
      case 10 -> line(depth, arithmetic());
      case 11 -> loop(depth);
      case 12 -> choice(depth);
      case 13 -> line(depth, "turn(" + qubit() + ", n % 2 == " + random.nextInt(2) + ");");
      default -> gate(depth);
    }
  }

  private void branch(int depth) {
    decisions++;
    String bit = bit();
    line(depth, bit + " = measure " + qubit() + ";");
    line(depth, "if (" + (random.nextInt(4) == 0 ? "!" : "") + bit + ") {");
    statements(depth + 1, 1 + random.nextInt(3));
    if (random.nextBoolean()) {
      line(depth, "} else {");
      statements(depth + 1, 1 + random.nextInt(2));
    }
    line(depth, "}");
  }

  private String arithmetic() {
    List<String> forms =
        List.of(
            "n += %d;", "n = 3 * n - %d;", "n = n %% (%d + 2);", "n -= %d;", "n = n / (%d + 1);");
    return String.format(Locale.ROOT, forms.get(random.nextInt(forms.size())), random.nextInt(5));
  }

  private void loop(int depth) {
    switch (random.nextInt(3)) {
      case 0 -> {
        line(depth, "for int i in [0:size - 1] {");
        line(depth + 1, "ry(" + angle() + ") q[i];");
        line(depth + 1, "n += i;");
      }
      case 1 -> {
        line(depth, "for int i in [" + random.nextInt(3) + ":2:" + (3 + random.nextInt(4)) + "] {");
        turns(depth + 1, 2);
      }
      default -> {
        line(depth, "while (n < " + (2 + random.nextInt(4)) + ") {");
        line(depth + 1, "n += " + (1 + random.nextInt(2)) + ";");
        turns(depth + 1, 1);
      }
    }
    line(depth, "}");
  }

  private void choice(int depth) {
    line(depth, "switch (n) {");
    line(depth + 1, "case " + random.nextInt(3) + " {");
    turns(depth + 2, 2);
    line(depth + 1, "}");
    line(depth + 1, "case 3, 4 {");
    line(depth + 2, arithmetic());
    line(depth + 1, "}");
    line(depth + 1, "default {");
    turns(depth + 2, 1);
    line(depth + 1, "}");
    line(depth, "}");
  }

  private void gate(int depth) {
    line(depth, gate());
  }

  private String gate() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> pick(PLAIN) + " " + qubit() + ";";
      case 2 -> pick(ANGLED) + "(" + sign() + angle() + ") " + qubit() + ";";
      case 3 -> pick(PAIRS) + operands(2);
      case 4 -> pick(ANGLED_PAIRS) + "(" + angle() + ")" + operands(2);
      case 5 -> (random.nextBoolean() ? "ccx" : "cswap") + operands(3);
      case 6 -> "ctrl @ " + pick(ANGLED) + "(" + angle() + ")" + operands(2);
      case 7 -> "negctrl @ " + pick(List.of("x", "y", "z", "h")) + operands(2);
      case 8 -> "inv @ " + pick(PLAIN) + " " + qubit() + ";";
      case 9 -> "pow(" + random.nextInt(4) + ") @ " + pick(PLAIN) + " " + qubit() + ";";
      case 10 -> "ctrl @ gphase(" + angle() + ") " + qubit() + ";";
      default ->
          random.nextBoolean()
              ? "own(" + angle() + ")" + operands(2)
              : "outer(" + angle() + ", " + angle() + ")" + operands(2);
    };
  }

  private String pick(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  /** Where a factor -1 is a global phase, an angle may be reduced modulo 2π. */
  private String sign() {
    return random.nextBoolean() ? "-" : "";
  }

  private String angle() {
    return random.nextInt(3) == 0
        ? "pi/" + (1 << random.nextInt(4))
        : String.format(Locale.ROOT, "%.3f", random.nextDouble(6.28));
  }

  private String bit() {
    return "c[" + random.nextInt(bits) + "]";
  }

  private String qubit() {
    return "q[" + random.nextInt(qubits) + "]";
  }

  private String operands(int count) {
    return " " + String.join(", ", distinct(count)) + ";";
  }

  private String[] distinct(int count) {
    String[] names = new String[count];
    int start = random.nextInt(qubits);
    int step = qubits == 4 ? 1 + 2 * random.nextInt(2) : 1 + random.nextInt(2);
    for (int k = 0; k < count; k++) {
      names[k] = "q[" + (start + k * step) % qubits + "]";
    }
    return names;
  }
}
