package org.hessq.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.hessq.problem.IndexExpression.Binary;
import org.hessq.problem.IndexExpression.Call;
import org.hessq.problem.IndexExpression.Constant;
import org.hessq.problem.IndexExpression.Function;
import org.hessq.problem.IndexExpression.Index;
import org.hessq.problem.IndexExpression.Negate;
import org.hessq.problem.IndexExpression.Operator;
import org.junit.jupiter.api.Test;

final class IndexExpressionTest {
  private static final long SEED = 20_260_117;

  /** Random expressions of depth at most four; every finite value lies in the enclosure. */
  @Test
  void rangesHoldAllValues() {
    SplittableRandom random = new SplittableRandom(SEED);
    int bounded = 0;
    for (int round = 0; round < 3000; round++) {
      IndexExpression expression = random(random, 4);
      long low = random.nextLong(20);
      long high = low + random.nextLong(20);
      Enclosure range = expression.range(new Enclosure(low, high));
      bounded += Double.isFinite(range.magnitude()) ? 1 : 0;
      for (long i = low; i <= high; i++) {
        double value = expression.at(i);
        if (Double.isFinite(value)) {
          assertTrue(
              range.contains(value),
              "seed "
                  + SEED
                  + ", round "
                  + round
                  + ": "
                  + expression
                  + " at "
                  + i
                  + " is "
                  + value
                  + " outside "
                  + range);
        } else {
          assertTrue(Double.isInfinite(range.magnitude()), expression + " at " + i);
        }
      }
    }
    assertTrue(bounded > 1000, "too few ranges are bounded: " + bounded);
  }

  private static IndexExpression random(SplittableRandom random, int depth) {
    return switch (depth == 0 ? random.nextInt(2) : random.nextInt(6)) {
      case 0 -> new Index();
      case 1 -> new Constant(random.nextInt(-3, 4) * 0.5);
      case 2 -> new Negate(random(random, depth - 1));
      case 3 ->
          new Call(
              Function.values()[random.nextInt(Function.values().length)],
              random(random, depth - 1));
      default ->
          new Binary(
              Operator.values()[random.nextInt(Operator.values().length)],
              random(random, depth - 1),
              random(random, depth - 1));
    };
  }

  @Test
  void exactArithmeticIsNotWidened() {
    IndexExpression line = Kinds.line(1, 0.125);
    assertEquals(new Enclosure(1, 1 + 0x1p37), line.range(new Enclosure(0, 0x1p40)));
    IndexExpression root = new Call(Function.SQRT, new Call(Function.LOG, line));
    assertTrue(Double.isFinite(root.range(new Enclosure(0, 0x1p40)).magnitude()));
  }
}
