package org.hessq.qasm.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hessq.diagnostic.Checked;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.TestPrograms;
import org.hessq.qasm.tree.Program;
import org.junit.jupiter.api.Test;

/** Damaged programs are read without an exception, and what still parses still prints stably. */
class DamageTest {
  private static final String NOISE =
      "{}()[];:,=@#$\"'/*-+<>!~|&^%.0123 \n\r\t\\\u0000\u00e9\u03c0\ud800\uffff_abeinsx";
  private static final List<String> WORDS =
      List.of(
          "if", "else", "gate", "{", "}", "++", "measure", "->", "cal", "@x", "pragma", "/*", "in");

  @Test
  void anythingCanBeRead() {
    List<String> texts = TestPrograms.valid().stream().map(TestPrograms::text).toList();
    int stillReadable = 0;
    for (int seed = 0; seed < 4000; seed++) {
      Random random = new Random(seed);
      String text = damaged(texts.get(seed % texts.size()), random);
      try {
        stillReadable += read(text) ? 1 : 0;
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        throw new AssertionError("seed " + seed + "\n" + text, e);
      }
    }
    assertTrue(stillReadable > 100 && stillReadable < 3900, "still readable: " + stillReadable);
  }

  private static boolean read(String text) {
    Checked<Program> parsed = Qasm.parse("damaged", text);
    if (!parsed.isOk()) {
      return false;
    }
    Program program = parsed.orThrow();
    String printed = Qasm.print(program);
    assertEquals(printed, Qasm.print(Qasm.parse("printed", printed).orThrow()));
    Qasm.check(program, _ -> Optional.empty());
    return true;
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(damaged.length() + 1);
      int end = Math.min(at + random.nextInt(12), damaged.length());
      switch (random.nextInt(4)) {
        case 0 -> damaged.delete(at, end);
        case 1 -> damaged.insert(at, damaged.substring(at, end));
        case 2 -> damaged.insert(at, NOISE.charAt(random.nextInt(NOISE.length())));
        default -> damaged.insert(at, " " + WORDS.get(random.nextInt(WORDS.size())) + " ");
      }
    }
    return damaged.toString();
  }
}
