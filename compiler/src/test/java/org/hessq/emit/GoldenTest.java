package org.hessq.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares with the files in test-circuits/emit; -Dgolden.update=true writes them anew. */
class GoldenTest {
  private static final Path FOLDER = Path.of("..", "test-circuits", "emit");

  static Stream<Arguments> files() throws IOException {
    StringWriter stim = new StringWriter();
    StimEmitter.write(Programs.bell(), stim);
    FlatOptions lowest =
        new FlatOptions(
            FlatOptions.Feedback.UNITARY, FlatOptions.Include.NONE, FlatOptions.Layout.SINGLE);
    return Stream.of(
        Arguments.of("bell.qasm", HierarchicalEmitter.text(Programs.bell())),
        Arguments.of("bell-lowest.qasm", FlatEmitterTest.text(Programs.bell(), lowest)),
        Arguments.of("bell.stim", stim.toString()),
        Arguments.of("feedback.qasm", HierarchicalEmitter.text(Programs.feedback())),
        Arguments.of(
            "feedback-flat.qasm", FlatEmitterTest.text(Programs.feedback(), FlatOptions.ADAPTIVE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void emitsWhatStandsInTheFile(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }
}
