package org.hessq.qasm.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hessq.diagnostic.Checked;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.RandomOldProgram;
import org.hessq.qasm.RandomProgram;
import org.hessq.qasm.TestPrograms;
import org.hessq.qasm.tree.Program;
import org.junit.jupiter.api.Test;

/**
 * Damaged programs are read without an exception, and what still parses still prints stably. {@code
 * -Drandom.programs=100000} reads that many.
 */
class DamageTest {
  private static final int PROGRAMS = Integer.getInteger("random.programs", 1500);
  private static final String NOISE =
      "{}()[];:,=@#$\"'/*-+<>!~|&^%.0123 \n\r\t\\\u0000\u00e9\u03c0\ud800\uffff_abeinsx";
  private static final List<String> WORDS =
      List.of(
          "if", "else", "gate", "{", "}", "++", "measure", "->", "cal", "@x", "pragma", "/*", "in");

  @Test
  void anythingCanBeRead() {
    List<String> texts = TestPrograms.valid().stream().map(TestPrograms::text).toList();
    int stillReadable = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Random random = new Random(seed);
      String whole =
          switch (seed % 8) {
            case 0, 1 -> texts.get(seed / 8 % texts.size());
            case 2 -> RandomOldProgram.of(seed);
            default -> RandomProgram.of(seed);
          };
      String text =
          random.nextInt(3) == 0 ? withTokensMoved(whole, random) : damaged(whole, random);
      try {
        stillReadable += read(text) ? 1 : 0;
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        throw new AssertionError("seed " + seed + "\n" + text, e);
      }
    }
    assertTrue(
        stillReadable > PROGRAMS / 40 && stillReadable < PROGRAMS, "readable: " + stillReadable);
  }

  private static boolean read(String text) {
    Checked<Program> parsed = Qasm.parse("damaged", text);
    if (!parsed.isOk()) {
      return false;
    }
    Program program = parsed.orThrow();
    String printed = Qasm.print(program);
    assertEquals(printed, Qasm.print(Qasm.parse("printed", printed).orThrow()));
    Qasm.analyse(program, _ -> Optional.empty());
    return true;
  }

  /** Deletes, doubles and exchanges whole words and signs. */
  private static String withTokensMoved(String text, Random random) {
    List<String> tokens = new ArrayList<>(List.of(text.split("(?<=\\W)|(?=\\W)")));
    for (int i = random.nextInt(4); i >= 0 && !tokens.isEmpty(); i--) {
      int at = random.nextInt(tokens.size());
      switch (random.nextInt(3)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(random.nextInt(tokens.size()), tokens.get(at));
        default -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
      }
    }
    return String.join("", tokens);
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
