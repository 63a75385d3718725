package org.hessq.formula.arithmetic;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hessq.numeric.multiplex.MultiplexedAngles;
import org.hessq.numeric.multiplex.StateAngles;

/** Costs of preparing a vector from |0…0⟩. */
public final class StateCost {
  private StateCost() {}

  /**
   * {@return how many rotations a tree of uniformly controlled rotations takes; nothing else costs}
   */
  public static long treeRotations(List<StateAngles.Level> levels) {
    return levels.stream().mapToLong(StateCost::rotations).sum();
  }

  private static long rotations(StateAngles.Level level) {
    double[] angles = MultiplexedAngles.solve(level.angles());
    boolean clifford =
        switch (level.kind()) {
          case MAGNITUDE -> MultiplexedAngles.rightAngles(angles).isPresent();
          case PHASE -> false;
        };
    return clifford ? 0 : Arrays.stream(angles).filter(angle -> angle != 0).count();
  }

  /**
   * {@return a preparation by adding looked-up angles of {@code bits} bits to a phase gradient,
   * words unloaded by measurement}
   */
  public static BlockCost measuredGradientTree(List<StateAngles.Level> levels, int bits) {
    return gradientTree(levels, bits, table -> LookupCost.unload(table, 0));
  }

  /** {@return the same without measurement} */
  public static BlockCost unitaryGradientTree(List<StateAngles.Level> levels, int bits) {
    return gradientTree(levels, bits, table -> LookupCost.load(table, 0).reversed());
  }

  private static BlockCost gradientTree(
      List<StateAngles.Level> levels, int bits, Function<TableShape, BlockCost> unload) {
    BlockCost total = BlockCost.FREE;
    for (StateAngles.Level level : levels) {
      BlockCost rotation = ArithmeticCost.phaseGradient(bits);
      if (level.controls() > 0) {
        TableShape table = TableShape.rows(1 << level.controls(), bits);
        BlockCost load = LookupCost.load(table, 0);
        total = total.then(load).then(rotation).then(unload.apply(table));
      } else {
        total = total.then(rotation);
      }
    }
    return new BlockCost(
        total.ands(), total.unAnds(), total.measurements(), total.scratch() + bits);
  }
}
