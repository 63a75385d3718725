package org.hessq.qasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** External functions and calibrations, of which the language says only the outside. */
class OpenPartsTest {
  private static final String EXTERNS =
      """
      extern f(int[8], bit[4], readonly array[float, #dim = 1]) -> float[64];
      extern g(mutable array[float, 3], mutable array[float, 3]);
      extern h() -> bit;
      array[float, 3] a;
      array[float, 3] b;
      qubit q;
      int[8] i;
      bit[4] c;
      """;

  private static List<String> codes(String text) {
    return Qasm.load("f", text, Includes.NONE).diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::code)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "float x = f(i, c, a); | ",
        "float x = f(i, c, b[0:1]); | ",
        "g(a, b); | ",
        "if (h()) { } | ",
        "float x = f(i, c); | QASM0113",
        "float x = f(i, q, a); | QASM0106",
        "float x = f(i, c[0:2], a); | QASM0106",
        "float x = f(i, c, c); | QASM0106",
        "g(a, a); | QASM0130",
        "g(a, b[0:1]); | QASM0127",
        "bit[4] x = f(i, c, a); | QASM0106",
        "int x = g(a, b); | QASM0106",
        "const float x = f(1, \"0101\", a); | QASM0111",
        "h q; | QASM0104",
        "ctrl @ h q; | QASM0104",
        "extern h(); | QASM0101",
        "extern k(void); | QASM0001",
        "extern k(int[0]); | QASM0107",
        "{ extern k(); } | QASM0103",
        "def d() -> float { array[float, 3] l; return 1.0; } | QASM0103",
        "def d() -> bit { return h(); } | ",
      })
  void callsOfExternalFunctionsAreChecked(String statement, String code) {
    assertEquals(code == null ? List.of() : List.of(code), codes(EXTERNS + statement), statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\tplay(d0, w);  // a comment\n",
        "{ { } } {}",
        "\r\n a \r b \n",
        "@x # pragma ; ;; \"1 ' $ \\ ` \u00e9 \ud835\udf0b \u0001",
        "cal { defcal x $0 { } }",
        "/* ( [ */ )]",
      })
  void textsOfCalibrationsAreKeptCharacterByCharacter(String body) {
    String text =
        "defcalgrammar \"other\";\ncal {" + body + "}\ndefcal x $0 {" + body + "}\nqubit q;\n";
    Program program = Qasm.load("f", text, Includes.NONE).orThrow();
    for (int times = 0; times < 3; times++) {
      List<Statement> statements = program.statements();
      assertEquals(body, ((Statement.Calibration) statements.get(1)).body());
      assertEquals(body, ((Statement.CalibrationDefinition) statements.get(2)).body());
      assertEquals(4, statements.size());
      program = Qasm.parse("f", Qasm.print(program)).orThrow();
    }
  }

  @Test
  void warningsSayWhatIsOpen() {
    Checked<Program> program =
        Qasm.load(
            "f",
            """
            extern f();
            cal { a }
            defcalgrammar "openpulse";
            cal { b }
            defcal x $0 { play; }
            """,
            Includes.NONE);
    assertTrue(program.isOk());
    assertEquals(
        List.of(
            "how 'f' is linked is left to who runs the program",
            "a calibration is kept as text; no defcalgrammar says in which grammar",
            "a calibration is kept as text of the grammar 'openpulse'",
            "the calibration of 'x' is kept as text of the grammar 'openpulse'"),
        program.diagnostics().stream().map(Diagnostic::message).toList());
  }
}
