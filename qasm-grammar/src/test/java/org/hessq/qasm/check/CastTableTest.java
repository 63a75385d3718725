package org.hessq.qasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.code.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cast between types of the language, against the table of its specification. */
class CastTableTest {
  private static final List<String> TARGETS =
      List.of(
          "bool",
          "int",
          "int[4]",
          "int[8]",
          "uint[4]",
          "uint[8]",
          "float",
          "float[32]",
          "angle[4]",
          "angle[8]",
          "bit",
          "bit[4]",
          "bit[8]",
          "complex",
          "duration");

  /** For each target in order whether there is a cast. */
  @ParameterizedTest
  @CsvSource({
    "bool,      yyyyyyyynnyyyyn",
    "bit,       yyyyyyyynnyyyyn",
    "int,       yyyyyyyynnyyyyn",
    "int[4],    yyyyyyyynnnynyn",
    "uint[8],   yyyyyyyynnnnyyn",
    "float,     yyyyyyyyyynnnyn",
    "float[32], yyyyyyyyyynnnyn",
    "angle[4],  ynnnnnnnyynynnn",
    "angle[8],  ynnnnnnnyynnynn",
    "bit[4],    yyynynnnynnynnn",
    "bit[8],    yynynynnnynnynn",
    "complex,   nnnnnnnnnnnnnyn",
    "duration,  nnnnnnnnnnnnnny"
  })
  void castsAreThoseOfTheTable(String source, String expected) {
    StringBuilder found = new StringBuilder();
    for (String target : TARGETS) {
      String text = source + " x; " + target + "(x);";
      Checked<?> checked = Qasm.load("cast", text, Includes.NONE);
      List<String> codes = checked.diagnostics().stream().map(Diagnostic::code).toList();
      assertEquals(codes.isEmpty() ? List.of() : List.of(Code.CAST.id()), codes, text);
      found.append(codes.isEmpty() ? 'y' : 'n');
    }
    assertEquals(expected, found.toString());
  }
}
