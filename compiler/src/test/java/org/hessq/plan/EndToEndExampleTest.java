package org.hessq.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.PermutationClass;
import org.hessq.numeric.SparseMatrix;
import org.hessq.signal.InversePolynomial;
import org.hessq.signal.KernelPolynomial;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An 8 × 8 system whose figures were computed from explicit unitaries. */
class EndToEndExampleTest {
  private static final JsonNode FILE =
      JsonMapper.shared()
          .readTree(Path.of("../test-circuits/plan/end_to_end_example.json").toFile());

  /**
   * 2^BITS values are as many as the example's classes have. Each of them has an entry that fills
   * its class, so that the encoding has twice as many, and twice the example's α.
   */
  private static final int BITS = 7;

  private final ClassSum sum = encoding();
  private final SparseMatrix block = SolvePlanner.block(sum).scale(2);
  private final double[] b = Flagship.unit(Flagship.numbers(FILE.get("rhs")));
  private final double[] x = Flagship.unit(Flagship.numbers(FILE.get("x")));

  /** Class c has m_c·2^BITS/α values, an eighth of them for each unit of a threshold. */
  private static ClassSum encoding() {
    List<PermutationClass> classes = new ArrayList<>();
    long start = 0;
    for (JsonNode owner : FILE.get("classes")) {
      long size = Math.round(owner.get("m").asDouble() * (1 << BITS) / 4);
      int[] target = {0, 1, 2, 3, 4, 5, 6, 7};
      long[] threshold = new long[8];
      int[] negative = new int[8];
      for (int e = 0; e < owner.get("edges").size(); e++) {
        int i = owner.get("edges").get(e).get(0).asInt();
        int j = owner.get("edges").get(e).get(1).asInt();
        target[i] = j;
        target[j] = i;
        threshold[i] = threshold[j] = owner.get("a").get(e).asInt() * size / 8;
        negative[i] = negative[j] = owner.get("sign").get(e).asInt() < 0 ? 1 : 0;
      }
      classes.add(
          new PermutationClass(
              start,
              size,
              ImmutableIntArray.copyOf(target),
              ImmutableLongArray.copyOf(threshold),
              ImmutableIntArray.copyOf(negative)));
      start += size;
    }
    return new ClassSum(3, BITS + 1, 5, Math.scalb(4.0, -BITS), classes);
  }

  @Test
  void classesGiveTheMatrix() {
    assertEquals(FILE.get("alpha").asDouble(), sum.alpha() / 2);
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        assertEquals(FILE.get("matrix").get(i).get(j).asDouble(), 4 * block.get(i, j));
      }
    }
    SmallSystem system = SmallSystem.of(block, b);
    assertEquals(FILE.get("x_norm").asDouble(), system.norm(), 1e-12);
    assertEquals(FILE.get("K_exact").asDouble(), 1 / system.smallest(), 1e-12);
  }

  @Test
  void kernelReflectionsSucceedAndErrAsListed() {
    for (JsonNode run : FILE.get("kernel_reflection")) {
      KernelPolynomial polynomial =
          KernelPolynomial.reflection(
              run.get("polynomial_K").asDouble(), run.get("eta").asDouble());
      assertEquals(run.get("degree").asInt(), polynomial.degree());
      Dense.Output output =
          Dense.kernel(
              block,
              b,
              1 / run.get("t").asDouble(),
              s -> (1 - run.get("shave").asDouble()) * polynomial.evaluate(Math.min(1, s)),
              x);
      assertEquals(run.get("success").asDouble(), output.success(), 1e-10);
      assertEquals(run.get("state_error").asDouble(), output.stateError(), 1e-10);
    }
  }

  @Test
  void inversionsSucceedAndErrAsListed() {
    for (JsonNode run : FILE.get("inversion")) {
      InversePolynomial polynomial =
          InversePolynomial.of(run.get("polynomial_K").asDouble(), run.get("eps").asDouble());
      assertEquals(run.get("degree").asInt(), polynomial.degree());
      double scale = (1 - run.get("eta").asDouble()) / polynomial.maximum();
      Dense.Output output = Dense.inverse(block, b, s -> scale * polynomial.evaluate(s), x);
      assertEquals(run.get("success").asDouble(), output.success(), 1e-10);
      assertEquals(run.get("state_error").asDouble(), output.stateError(), 1e-10);
    }
  }
}
