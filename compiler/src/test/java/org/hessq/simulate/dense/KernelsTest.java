package org.hessq.simulate.dense;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {
  private static final Path SOURCES =
      Path.of("src", "main", "java", "org", "hessq", "simulate", "dense");

  /** Plain loops and vectors give the same numbers, to the last bit. */
  @Test
  void vectorsDoWhatPlainLoopsDo() {
    assumeTrue(Chunks.useVectors(30), "the module of the Vector API is not there");
    SplittableRandom random = new SplittableRandom(11);
    Chunks doubles = new DoubleChunks(12);
    Chunks floats = new FloatChunks(12);
    int size = 1 << doubles.chunkQubits();
    for (int trial = 0; trial < 400; trial++) {
      // Flips of few bits, so that all ways through the loops occur.
      int x = random.nextInt(1 << 12) & random.nextInt(1 << 12) & random.nextInt(1 << 12);
      int z = random.nextInt(1 << 12);
      Pauli axis = new Pauli(x, z, Pauli.parity(x & z));
      Rotation rotation = new Rotation(axis, random.nextDouble(-1, 1));
      double[][] a = {
        random.doubles(2 * size, -1, 1).toArray(), random.doubles(2 * size, -1, 1).toArray()
      };
      float[][] b = new float[2][2 * size];
      for (int k = 0; k < 2 * size; k++) {
        b[0][k] = (float) a[0][k];
        b[1][k] = (float) a[1][k];
      }
      double[][] plain = {a[0].clone(), a[1].clone()};
      float[][] plainSingle = {b[0].clone(), b[1].clone()};
      int other = x >>> doubles.chunkQubits() == 0 ? 0 : 1;
      int sign = random.nextInt(2);
      Coupling wide = new Coupling(rotation, doubles);
      DoubleVectors.couple(wide, sign, a[0], a[other]);
      DoubleLoops.couple(wide, sign, plain[0], plain[other]);
      Coupling narrow = new Coupling(rotation, floats);
      FloatVectors.couple(narrow, sign, b[0], b[other]);
      FloatLoops.couple(narrow, sign, plainSingle[0], plainSingle[other]);
      for (int n = 0; n < 2; n++) {
        assertArrayEquals(plain[n], a[n], 0, "trial " + trial + " " + axis);
        assertArrayEquals(plainSingle[n], b[n], 0, "trial " + trial + " " + axis);
      }
    }
  }

  /** The two precisions are written twice, and must not drift apart. */
  @ParameterizedTest
  @ValueSource(strings = {"Loops", "Vectors"})
  void bothPrecisionsHaveTheSameLoops(String kind) throws IOException {
    String wide = Files.readString(SOURCES.resolve("Double" + kind + ".java"));
    String narrow = Files.readString(SOURCES.resolve("Float" + kind + ".java"));
    assertEquals(
        words(wide.replace("factors()", "singleFactors()").replace("double", "float"))
            .replace("Double", "Float"),
        words(narrow));
  }

  private static String words(String source) {
    return source.replaceAll("\\s+", " ").replaceAll("import java[^;]*; ", "");
  }
}
