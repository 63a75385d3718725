package org.hessq.qasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Optional;
import org.hessq.diagnostic.Faults;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantsTest {
  private static Optional<ConstantValue> evaluate(String text) {
    Statement statement = Qasm.parse("text", text + ";").orThrow().statements().getFirst();
    Expression expression = ((Statement.ExpressionStatement) statement).expression();
    return new Constants(
            name -> name.equals("n") ? Optional.of(ConstantValue.of(5)) : Optional.empty())
        .of(expression);
  }

  @ParameterizedTest
  @CsvSource({
    "1 + 2 * 3, 7",
    "-2 ** 2, -4",
    "2 ** 3 ** 2, 512",
    "7 / 2, 3",
    "-7 / 2, -3",
    "-7 % 4, -3",
    "(1 << 70) >> 68, 4",
    "6 & 3 | 8 ^ 1, 11",
    "0xff + 0b11 + 0o7, 265",
    "n * n - n, 20",
    "int(2.9) + int(-2.9), 0",
    "true + true, 2",
    "'mod(17, 5)', 2",
    "(-1) ** 100001, -1",
    "0 ** 0, 1"
  })
  void integersAreExact(String text, String expected) {
    assertEquals(Optional.of(new ConstantValue.Whole(new BigInteger(expected))), evaluate(text));
  }

  @ParameterizedTest
  @CsvSource({
    "pi / 4, 0.7853981633974483",
    "1 / 2.0, 0.5",
    "2 ** -1, 0.5",
    "sqrt(2) * sqrt(2), 2.0000000000000004",
    "cos(0) + floor(1.5) + ceiling(1.5), 4.0",
    "float(n) / 2, 2.5",
    "tau - 2 * pi, 0.0"
  })
  void realNumbersAreDoubles(String text, double expected) {
    assertEquals(Optional.of(new ConstantValue.Real(expected)), evaluate(text));
  }

  @ParameterizedTest
  @CsvSource({
    "1 < 2 && 2.0 >= 2, true",
    "!(1 == 1.0) || false, false",
    "bool(3) != true, false",
    "0.0 == -0.0, true"
  })
  void comparisonsAreTruthValues(String text, boolean expected) {
    assertEquals(Optional.of(new ConstantValue.Truth(expected)), evaluate(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"m", "m + 1", "\"01\"", "3ns", "2im", "f(1)", "n[0]", "sin(m)"})
  void theRestIsNotConstantHere(String text) {
    assertEquals(Optional.empty(), evaluate(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 / 0",
        "1 % 0",
        "1.0 / 0",
        "1 << -1",
        "1 << 5000",
        "3 ** 4000",
        "log(-1)",
        "mod(1, 0)"
      })
  void whatHasNoValueIsAFault(String text) {
    assertThrows(Faults.class, () -> evaluate(text));
  }

  @Test
  void powersAreBoundedBeforeTheyAreComputed() {
    assertThrows(Faults.class, () -> evaluate("(1 << 4000) ** 4000"));
    assertThrows(Faults.class, () -> evaluate("2 ** (1 << 100)"));
  }
}
