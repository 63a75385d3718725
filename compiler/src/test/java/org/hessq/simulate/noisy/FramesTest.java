package org.hessq.simulate.noisy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hessq.circuit.noisy.NoisyCircuit;
import org.hessq.load.stim.StimReader;
import org.hessq.simulate.TooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
  private static final Path FOLDER = Path.of("..", "test-circuits", "simulate");
  private static final int SHOTS = 400_000;

  /** Of as many runs of Stim; five standard deviations are passed once in 10^6 comparisons. */
  @ParameterizedTest
  @ValueSource(strings = {"surface-code-3", "every-kind"})
  void frequenciesAreThoseOfStim(String name) throws IOException {
    Samples samples = Frames.sample(circuit(name), SHOTS, 7);
    List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".tsv"));
    long[] detectors = counts(lines.get(1));
    long[] observables = counts(lines.get(2));
    long[] neighbours = counts(lines.get(3));
    assertEquals(detectors.length, samples.detectors().length);
    assertEquals(observables.length, samples.observables().length);
    for (int k = 0; k < detectors.length; k++) {
      requireSame(detectors[k], samples.detectorCount(k), name + ", detector " + k);
    }
    for (int k = 0; k < observables.length; k++) {
      requireSame(observables[k], samples.observableCount(k), name + ", observable " + k);
    }
    for (int k = 0; k < neighbours.length; k++) {
      long both = 0;
      for (int w = 0; w < samples.detectors()[k].length; w++) {
        both += Long.bitCount(samples.detectors()[k][w] & samples.detectors()[k + 1][w]);
      }
      requireSame(neighbours[k], both, name + ", detectors " + k + " and " + (k + 1));
    }
  }

  /** Detectors are certain without noise: no frame moves them, nor does any seed of a tableau. */
  @Test
  void nothingFiresWithoutNoise() throws IOException {
    String text = Files.readString(FOLDER.resolve("surface-code-3.stim"));
    NoisyCircuit quiet =
        StimReader.read("quiet", text.replaceAll("\\(0\\.\\d+\\)", "(0)")).orThrow();
    Samples samples = Frames.sample(quiet, 1000, 3);
    for (int k = 0; k < samples.detectors().length; k++) {
      assertEquals(0, samples.detectorCount(k));
    }
    assertEquals(0, samples.observableCount(0));
  }

  @Test
  void aSeedGivesTheSameRuns() throws IOException {
    NoisyCircuit circuit = circuit("every-kind");
    Samples first = Frames.sample(circuit, 5000, 1);
    Samples second = Frames.sample(circuit, 5000, 1);
    assertTrue(Arrays.deepEquals(first.detectors(), second.detectors()));
    assertArrayEquals(first.observables()[0], second.observables()[0]);
    assertTrue(!Arrays.deepEquals(first.detectors(), Frames.sample(circuit, 5000, 2).detectors()));
  }

  @Test
  void tooManyRunsAreRefused() throws IOException {
    NoisyCircuit circuit = circuit("surface-code-3");
    TooLargeException refused =
        assertThrows(
            TooLargeException.class, () -> Frames.sample(circuit, Integer.MAX_VALUE - 64, 1));
    assertEquals(Frames.need(circuit, Integer.MAX_VALUE - 64).bytes(), refused.needed());
  }

  private static NoisyCircuit circuit(String name) throws IOException {
    return StimReader.read(name, Files.readString(FOLDER.resolve(name + ".stim"))).orThrow();
  }

  private static long[] counts(String line) {
    return Arrays.stream(line.split("\t")).skip(1).mapToLong(Long::parseLong).toArray();
  }

  private static void requireSame(long theirs, long ours, String what) {
    double p = (theirs + ours) / 2.0 / SHOTS;
    double deviation = Math.sqrt(2 * SHOTS * p * (1 - p));
    assertTrue(Math.abs(theirs - ours) <= 5 * deviation, what + ": " + theirs + " and " + ours);
  }
}
