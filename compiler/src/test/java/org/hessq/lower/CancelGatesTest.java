package org.hessq.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Operation.Gate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gates are written as {@code kind qubits}, separated by semicolons. */
class CancelGatesTest {
  private static List<Operation> parse(String text) {
    return Stream.of(text.split(";")).filter(t -> !t.isBlank()).map(CancelGatesTest::gate).toList();
  }

  private static Operation gate(String text) {
    String[] words = text.strip().split(" ");
    int a = Integer.parseInt(words[1]);
    int b = words.length > 2 ? Integer.parseInt(words[2]) : -1;
    int c = words.length > 3 ? Integer.parseInt(words[3]) : -1;
    return switch (words[0]) {
      case "and" -> new Operation.And(a, b, c);
      case "unand" -> new Operation.UnAnd(a, b, c);
      case "measure" -> new Operation.Measure(a, b);
      default -> new Gate(GateKind.valueOf(words[0].toUpperCase(Locale.ROOT)), a, b, c);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "h 0; h 0, ''",
    "cx 0 1; h 2; cx 0 1, h 2",
    "cz 0 1; cz 1 0, ''",
    "swap 0 1; swap 1 0, ''",
    "s 0; sdg 0, ''",
    "t 0; t 0, s 0",
    "t 0; cx 0 1; t 0, s 0; cx 0 1",
    "t 0; and 0 1 2; cz 0 3; tdg 0, and 0 1 2; cz 0 3",
    "s 0; s 0; s 0; s 0, ''",
    "x 1; cx 0 1; cx 0 1; x 1, ''",
    "z 0; s 0, sdg 0",
    "t 0; z 0; t 0, s 0; z 0",
  })
  void fires(String before, String after) {
    assertEquals(parse(after), CancelGates.simplify(parse(before)));
  }

  @ParameterizedTest
  @CsvSource({
    "h 0; t 0; h 0",
    "cx 0 1; cx 1 0",
    "cx 0 1; h 0; cx 0 1",
    "t 0; h 0; tdg 0",
    "t 1; cx 0 1; tdg 1",
    "t 2; and 0 1 2; tdg 2",
    "and 0 1 2; unand 0 1 2",
    "h 0; measure 0 0; h 0",
    "t 0; s 0",
    "cy 0 1; cy 1 0",
  })
  void declines(String text) {
    assertEquals(parse(text), CancelGates.simplify(parse(text)));
  }
}
