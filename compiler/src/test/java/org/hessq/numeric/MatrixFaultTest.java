package org.hessq.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every malformed file gives the code that its name begins with, and no code is without a file. */
class MatrixFaultTest {
  static Stream<String> malformed() {
    return TestFiles.names().stream().filter(name -> name.startsWith("HQ"));
  }

  static Stream<String> all() {
    return TestFiles.names().stream();
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void firstFaultHasTheCodeOfTheFile(String name) {
    Checked<MatrixData> read = MatrixFile.read(name, TestFiles.bytes(name));
    assertFalse(read.isOk());
    Diagnostic first = read.diagnostics().getFirst();
    assertEquals(name.substring(0, 6), first.code(), first.message());
    assertEquals(name, first.span().file());
  }

  @Test
  void noCodeIsWithoutFileAndNoFileWithoutCode() {
    TreeSet<String> codes =
        Arrays.stream(MatrixFault.values())
            .filter(fault -> fault != MatrixFault.TOO_LARGE)
            .map(MatrixFault::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(MatrixFault.values().length - 1, codes.size());
    assertEquals(
        codes,
        malformed()
            .map(name -> name.substring(0, 6))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @CsvSource({
    "HQ0103-vector-object.mtx, 1, 16",
    "HQ0105-two-sizes.mtx, 3, 1",
    "HQ0108-two-fields.mtx, 3, 1",
    "HQ0109-word.mtx, 3, 5",
    "HQ0109-hexadecimal.csv, 1, 3",
    "HQ0110-nan.mtx, 4, 1",
    "HQ0112-row-too-large.mtx, 4, 1",
    "HQ0112-zero-based.mtx, 3, 1",
    "HQ0113-duplicate.mtx, 5, 1",
    "HQ0114-upper.mtx, 4, 1",
    "HQ0119-ragged.csv, 3, 1"
  })
  void textFaultsHaveAPlace(String name, int line, int column) {
    Diagnostic first = MatrixFile.read(name, TestFiles.bytes(name)).diagnostics().getFirst();
    assertEquals(line, first.span().line());
    assertEquals(column, first.span().column());
  }

  @Test
  void everyFaultOfAFileIsReported() {
    String name = "HQ0109-word.mtx";
    List<String> messages =
        MatrixFile.read(name, TestFiles.bytes(name)).diagnostics().stream()
            .map(Diagnostic::message)
            .toList();
    assertEquals(List.of("'one' is not a number", "'1.0' is not an integer"), messages);
  }

  @Test
  void aWrongSeparatorGivesFewFaults() {
    byte[] file = ("1,2\n" + "3;4\n".repeat(1000)).getBytes();
    assertEquals(20, CsvReader.read("a.csv", file).diagnostics().size());
  }

  @Test
  void anArchiveThatInflatesWithoutEndIsRefused() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("a.npy"));
      byte[] zeros = new byte[1 << 20];
      for (long written = 0; written <= NpzReader.MAX_BYTES; written += zeros.length) {
        zip.write(zeros);
      }
    }
    Checked<MatrixData> read = NpzReader.read("a.npz", archive.toByteArray());
    assertEquals(MatrixFault.TOO_LARGE.code(), read.diagnostics().getFirst().code());
  }

  /** Whatever is cut off or flipped, the outcome is a matrix or a fault, never an exception. */
  @ParameterizedTest
  @MethodSource("all")
  void damageIsAFaultOrHarmless(String name) {
    byte[] bytes = TestFiles.bytes(name);
    for (int seed = 0; seed < 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      for (int flips = random.nextInt(4); flips > 0 && damaged.length > 0; flips--) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Checked<MatrixData> read = MatrixFile.read(name, damaged);
      assertTrue(read.isOk() || read.diagnostics().getFirst().isError(), "seed " + seed);
    }
  }
}
