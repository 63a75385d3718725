package org.hessq.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RenderingTest {
  private static final String TEXT = "first\nmatrix A = load(\"a\") rows 512;\r\n\tx y;\n";

  private static String render(String text, Span span) {
    return new Rendering(text).of(Diagnostic.error("HQ0001", span, "what", "do this."));
  }

  @Test
  void underlinesThePlace() {
    assertEquals(
        """
        f.hq:2:27: error[HQ0001]: what
            2 | matrix A = load("a") rows 512;
              |                           ^^^
          help: do this.
        """,
        render(TEXT, new Span("f.hq", 2, 27, 2, 30)));
  }

  @Test
  void underlinesToTheEndOfTheFirstLine() {
    assertTrue(render(TEXT, new Span("f", 1, 3, 2, 4)).contains("      |   ^^^\n"));
  }

  @Test
  void showsControlCharactersAsBlanks() {
    assertTrue(render(TEXT, new Span("f", 3, 2, 3, 3)).contains("    3 |  x y;\n      |  ^\n"));
  }

  @Test
  void cutsLongLines() {
    String line = "a".repeat(500) + "here" + "b".repeat(500);
    String shown = render(line, new Span("f", 1, 501, 1, 505));
    String[] lines = shown.split("\n");
    assertEquals(lines[1].indexOf("here"), lines[2].indexOf("^^^^"));
    assertTrue(lines[1].length() < 130);
  }

  @Test
  void leavesOutWhatTheTextDoesNotHave() {
    String expected = "f:9:9: error[HQ0001]: what\n  help: do this.\n";
    assertEquals(expected, render(TEXT, Span.at("f", 9, 9)));
    assertEquals(expected.replace("9:9", "1:1"), render("", Span.of("f")));
  }

  @Test
  void pointsBehindTheLastCharacter() {
    assertTrue(render("int a", Span.at("f", 1, 6)).contains("    1 | int a\n      |      ^\n"));
  }

  @Test
  void showsAllAndTheirSeverity() {
    String shown =
        new Rendering(TEXT)
            .of(
                List.of(
                    Diagnostic.error("A1", Span.of("f"), "x", "y"),
                    Diagnostic.warning("A2", Span.of("f"), "x", "y")));
    assertEquals("f:1:1: error[A1]: x\n  help: y\nf:1:1: warning[A2]: x\n  help: y\n", shown);
  }
}
