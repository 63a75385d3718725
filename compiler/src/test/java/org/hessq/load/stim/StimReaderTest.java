package org.hessq.load.stim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hessq.circuit.noisy.NoisyCircuit;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.simulate.noisy.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StimReaderTest {
  private static final Path FOLDER = Path.of("..", "test-circuits", "load", "stim");

  static List<Path> badFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".stim")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void badFileShowsItsCode(Path file) throws IOException {
    String name = file.getFileName().toString();
    Checked<NoisyCircuit> read = StimReader.read(name, Files.readString(file));
    assertFalse(read.isOk());
    assertEquals(
        List.of(name.substring(0, name.indexOf('-'))),
        read.diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void everyCodeHasABadFile() throws IOException {
    List<String> codes = Arrays.stream(StimCode.values()).map(StimCode::id).sorted().toList();
    List<String> shown =
        badFiles().stream()
            .map(f -> f.getFileName().toString().split("-")[0])
            .distinct()
            .sorted()
            .toList();
    assertEquals(codes, shown);
  }

  @Test
  void allFaultsAreReported() {
    List<Diagnostic> found =
        StimReader.read("bad.stim", "H 0\nFOO 1\n  CX 2 2 # twice\nX_ERROR 0\n").diagnostics();
    assertEquals(
        List.of("bad.stim:2:1", "bad.stim:3:3", "bad.stim:4:1"),
        found.stream().map(d -> d.span().toString()).toList());
  }

  /** Each gate takes each Pauli to the one, with the sign, that Stim's own table has. */
  @Test
  void gatesAreThoseOfStim() throws IOException {
    TreeSet<String> met = new TreeSet<>();
    for (String line : Files.readAllLines(FOLDER.resolve("gates.tsv"))) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t");
      met.add(cells[0]);
      int width = StimGates.of(cells[0]).orElseThrow().width();
      String text =
          (cells[1].startsWith("X") ? "H " + cells[1].charAt(1) + "\n" : "")
              + cells[0].toLowerCase()
              + (width == 1 ? " 0\n" : " 0 1\n")
              + "MPP "
              + cells[2].substring(1)
              + "\n";
      NoisyCircuit circuit = StimReader.read(line, text).orThrow();
      for (long seed = 0; seed < 4; seed++) {
        assertEquals(
            cells[2].startsWith("-"), Reference.of(circuit, seed).get(0), line + ", seed " + seed);
      }
    }
    assertEquals(new TreeSet<>(StimGates.names()), met);
  }

  @Test
  void countsGoThroughBlocks() {
    NoisyCircuit circuit =
        StimReader.read(
                "loop.stim",
                """
                QUBIT_COORDS(1, 2) 4
                repeat 3 {  # outer
                    REPEAT[tag] 1000000000 {
                        DETECTOR
                    }
                    MR 0 !1
                    DETECTOR(0) rec[-1] rec[-2]
                }
                OBSERVABLE_INCLUDE(2) rec[-6]
                """)
            .orThrow();
    assertEquals(5, circuit.qubits());
    assertEquals(6, circuit.measurements());
    assertEquals(3_000_000_003L, circuit.detectors());
    assertEquals(3, circuit.observables());
    assertTrue(Reference.of(StimReader.read("m", "X 0\nM !0 0\n").orThrow(), 0).get(1));
  }
}
