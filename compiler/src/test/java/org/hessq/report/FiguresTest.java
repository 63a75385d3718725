package org.hessq.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "999 | 999",
        "1012345 | 1,012,345",
        "999999999999999 | 999,999,999,999,999",
        "1000000000000000 | 1e15",
        "1208925819614629174706177 | 1.209e24"
      })
  void counts(String count, String text) {
    assertEquals(text, Figures.count(new BigInteger(count)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "0.490884, 0.4909",
    "49.0757, 49.08",
    "1e-2, 0.01",
    "0.00099, 9.9e-4",
    "123456.7, 123500",
    "1e6, 1e6",
    "-0.144, -0.144",
    "4.9e-324, 4.9e-324"
  })
  void reals(double value, String text) {
    assertEquals(text, Figures.real(value));
  }

  @Test
  void errors() {
    assertEquals("2.96e-3", Figures.error(OptionalDouble.of(0.002960207)));
    assertEquals("1e-2", Figures.error(OptionalDouble.of(0.01)));
    assertEquals("0", Figures.error(OptionalDouble.of(0)));
    assertEquals("–", Figures.error(OptionalDouble.empty()));
  }

  @Test
  void lengthsAndTimes() {
    assertEquals("999 B", Figures.bytes(999));
    assertEquals("1.935 MB", Figures.bytes(1_934_567));
    assertEquals("98.4 s", Figures.duration(98.4));
    assertEquals("2.5 hours", Figures.duration(9000));
    assertEquals("3 days", Figures.duration(3 * 86400));
  }

  @Test
  void logarithmsOfCountsOfAnySize() {
    for (int power : new int[] {0, 1, 18, 300, 1000, 5000}) {
      assertEquals(power, Figures.log10(BigInteger.TEN.pow(power)), 1e-9);
    }
  }
}
