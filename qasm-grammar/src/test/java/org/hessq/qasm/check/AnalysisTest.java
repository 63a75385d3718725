package org.hessq.qasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  private static Analysis analyse(String text) {
    Includes includes =
        name -> name.equals("more.inc") ? Optional.of("const int n = 3;") : Optional.empty();
    return Qasm.analyse(Qasm.parse("text", text).orThrow(), includes).orThrow();
  }

  private static <T extends Statement> T last(Analysis analysis, Class<T> kind) {
    return assertInstanceOf(kind, analysis.program().statements().getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "i8 + i16; int[16]",
        "i8 + u8; uint[8]",
        "u8 + i16; int[16]",
        "u16 + i8; uint[16]",
        "i8 + i; int",
        "i8 + 1; int",
        "u8 + i; int",
        "i8 + f; float",
        "f32 * i8; float[32]",
        "f32 * f; float",
        "b + b; int",
        "i8 < f; bool",
        "a8 + a8; angle[8]",
        "a8 + pi; angle[8]",
        "a8 / a8; uint[8]",
        "a8 / u8; angle[8]",
        "3 * a8; angle[8]",
        "-a8; angle[8]",
        "a8 & a8; angle[8]",
        "a8 << 2; angle[8]",
        "u8 & 3; uint[8]",
        "~c; bit[4]",
        "c << 1; bit[4]",
        "c[0]; bit",
        "c[0:2]; bit[3]",
        "c[{3, 1}]; bit[2]",
        "i8[7]; bit",
        "i8[1:2:7]; bit[4]",
        "z + 1; complex[float[32]]",
        "z * f; complex",
        "real(z); float[32]",
        "d + 2 * d; duration",
        "d / 2; duration",
        "d / d; float",
        "m[1]; array[int[8], 3]",
        "m[1, 2]; int[8]",
        "m[0:1, 2]; array[int[8], 2]",
        "m[1][2][0]; bit",
        "sizeof(m, 1); uint",
        "popcount(c); uint",
        "rotl(u8, 3); uint[8]",
        "mod(7, 4.0); float",
        "2 ** -1; float",
        "int[4](c); int[4]",
        "durationof({}); duration"
      })
  void typesOfExpressions(String text, String type) {
    Analysis analysis =
        analyse(
            "int i; int[8] i8; int[16] i16; uint[8] u8; uint[16] u16; float f; float[32] f32;"
                + "bool b; bit[4] c; angle[8] a8; complex[float[32]] z; duration d;"
                + "array[int[8], 2, 3] m;"
                + text
                + ";");
    Expression expression = last(analysis, Statement.ExpressionStatement.class).expression();
    assertEquals(type, analysis.type(expression).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "int[8]; 100 + 27; Whole[value=127]",
        "uint[4]; uint[4](9) + uint[4](8); Whole[value=1]",
        "angle[4]; 7 * (pi / 8) + pi / 8; Angle[value=8, width=4]",
        "angle[4]; angle[4](pi / 8) - angle[4](7 * pi / 8); Angle[value=10, width=4]",
        "angle[4]; -angle[4](pi / 4); Angle[value=14, width=4]",
        "angle[4]; 3 * pi; Angle[value=8, width=4]",
        "angle[2]; angle[4](3 * pi / 8); Angle[value=1, width=2]",
        "uint[4]; angle[4](5 * (pi / 4)) / angle[4](pi / 8); Whole[value=10]",
        "bit[8]; \"10001111\" << 1; '\"00011110\"'",
        "bit[8]; rotl(\"10001111\", 2); '\"00111110\"'",
        "uint[6]; rotl(uint[6](37), 3); Whole[value=44]",
        "uint; popcount(uint[6](37)); Whole[value=3]",
        "int[4]; \"1010\"; Whole[value=-6]",
        "bit[4]; int[4](-1); '\"1111\"'",
        "bit; \"10\"[1]; Truth[value=true]",
        "duration; 2 * 10ns + 3us / 2; 'Time[seconds=0.00000152, samples=0]'",
        "float; 500ns / 1s; Real[value=5.0E-7]",
        "complex; (1 + 2im) * (3 - 1im); 'Complex[real=5.0, imaginary=5.0]'",
        "float[32]; 0.1; Real[value=0.10000000149011612]",
        "bool; uint[8](255) == 255; Truth[value=true]",
        "int; 7 / 2 * 2; Whole[value=6]"
      })
  void valuesOfConstants(String type, String text, String expected) {
    Analysis analysis = analyse("const " + type + " k = " + text + ";k;");
    Expression expression = last(analysis, Statement.ExpressionStatement.class).expression();
    assertEquals(expected, analysis.constant(expression).orElseThrow().toString());
  }

  @Test
  void namesMeanWhatWasDeclared() {
    Analysis analysis =
        analyse("int a; gate g(p) q { U(p, 0, 0) q; } qubit q; { int a; a = 1; } g(a) q;");
    Statement.Declaration outer = (Statement.Declaration) analysis.program().statements().get(0);
    Statement.Block block = (Statement.Block) analysis.program().statements().get(3);
    Statement.Declaration inner = (Statement.Declaration) block.statements().get(0);
    Statement.Assignment assignment = (Statement.Assignment) block.statements().get(1);
    Statement.GateCall call = last(analysis, Statement.GateCall.class);
    Symbol.Gate gate = assertInstanceOf(Symbol.Gate.class, analysis.symbol(call.name()));
    assertSame(analysis.program().statements().get(1), gate.definition().orElseThrow());
    Expression.Name argument = (Expression.Name) call.arguments().getFirst();
    assertSame(analysis.variable(outer.name()), analysis.symbol(argument));
    assertSame(
        analysis.variable(inner.name()), analysis.symbol((Expression.Name) assignment.target()));
    assertNotSame(analysis.variable(outer.name()), analysis.variable(inner.name()));
  }

  @Test
  void includedFilesStandInPlace() {
    Analysis analysis = analyse("include \"stdgates.inc\"; include \"more.inc\"; bit[n] c;");
    assertEquals(
        List.of("Include", "Constant", "Declaration"),
        analysis.program().statements().stream().map(s -> s.getClass().getSimpleName()).toList());
    Statement.Declaration bits = last(analysis, Statement.Declaration.class);
    assertEquals("bit[3]", analysis.type(bits.type()).toString());
  }

  @Test
  void strangersAreUnknown() {
    Analysis analysis = analyse("int a; a;");
    Expression.Name stranger = new Expression.Name("a", Span.of("text"));
    assertThrows(IllegalArgumentException.class, () -> analysis.type(stranger));
    assertThrows(IllegalArgumentException.class, () -> analysis.symbol(stranger));
  }
}
