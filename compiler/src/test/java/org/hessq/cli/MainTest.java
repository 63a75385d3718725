package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void helpNamesEveryCommandAndExitCode() {
    Run run = Run.of("--help");
    assertEquals(Exit.FINE, run.exit());
    assertTrue(run.out().startsWith("Usage: hessq"), run.out());
    assertTrue(run.out().contains("  fmt "), run.out());
    assertTrue(run.out().contains("64"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void noColorReachesTheHelpPageToo() {
    for (String[] arguments : new String[][] {{"--help"}, {"--no-color", "--help"}}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Main.run(Run.console("", out, new ByteArrayOutputStream(), true), arguments);
      boolean coloured = out.toString(StandardCharsets.UTF_8).contains("\u001b");
      assertEquals(arguments.length == 1, coloured);
    }
  }

  @Test
  void versionIsTheBuildsVersion() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = Run.of("-V").out().strip().replaceFirst("^hessq ", "");
    assertTrue(pom.contains("<version>" + version + "</version>"), version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "--nonsense", "fmt", "fmt --nonsense", "fmt --check"})
  void wrongUsageIsNamedAndExitsWith64(String arguments) {
    Run run = Run.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertEquals(Exit.USAGE, run.exit());
    assertEquals("", run.out());
    assertTrue(
        run.err().matches("(?s).*(Usage: hessq|Unknown option: |Unmatched argument ).*"),
        run.err());
  }

  @Test
  void aBugIsSaidToBeOursAndShowsItsTraceOnRequestOnly() {
    Exception bug = new IllegalStateException("α is negative", new ArithmeticException("why"));
    String brief = failure(bug, false);
    assertTrue(brief.startsWith(Exit.BUG + ":error: this is a bug of hessq "), brief);
    assertTrue(brief.contains("α is negative") && brief.contains("why"), brief);
    assertFalse(brief.contains("\tat "), brief);
    assertTrue(failure(bug, true).contains("\tat "));
  }

  @Test
  void faultsOfTheInputAreAllPrinted() {
    Faults faults =
        new Faults(
            List.of(
                Diagnostic.error("HQ0001", Span.at("a.hq", 1, 2), "first", "do this"),
                Diagnostic.warning("HQ0002", Span.of("b.hq"), "second", "do that")));
    String text = failure(faults, false);
    assertEquals(
        Exit.INPUT
            + ":a.hq:1:2: error[HQ0001]: first\n  help: do this\n"
            + "b.hq:1:1: warning[HQ0002]: second\n  help: do that\n",
        text);
  }

  @Test
  void aMissingFileIsTheUsersMistake() {
    assertEquals(
        Exit.INPUT
            + ":gone.hq:1:1: error[HQ0801]: there is no such file\n"
            + "  help: Check the name; relative names start at the folder of the command.\n",
        failure(new NoSuchFileException("gone.hq"), false));
  }

  @Test
  void tooLittleMemoryIsNoBug() {
    String text = failure(new OutOfMemoryError("heap"), false);
    assertTrue(text.startsWith(Exit.INPUT + ":hessq:1:1: error[HQ0809]: this needs more"), text);
  }

  @Test
  void coloursFollowNoColorAndTerm() {
    assertTrue(Console.wantsColours(null, "xterm"));
    assertTrue(Console.wantsColours("", "xterm"));
    assertFalse(Console.wantsColours("1", "xterm"));
    assertFalse(Console.wantsColours(null, "dumb"));
    assertFalse(Console.wantsColours(null, null));
  }

  private static String failure(Throwable exception, boolean stackTrace) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = Run.console("", new ByteArrayOutputStream(), err, false);
    int exit = new Failure(console, new Sources(console.in()), stackTrace).report(exception);
    return exit + ":" + err.toString(StandardCharsets.UTF_8);
  }
}
