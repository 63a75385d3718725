package org.hessq.emit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/** Judges whether a circuit measures at its end only. */
final class FinalMeasurements {
  /** What a piece of circuit does. */
  private enum Content {
    NOTHING,
    GATES,
    GATES_THEN_MEASUREMENTS,
    MEASUREMENTS;

    boolean hasGates() {
      return this == GATES || this == GATES_THEN_MEASUREMENTS;
    }

    boolean hasMeasurements() {
      return this == MEASUREMENTS || this == GATES_THEN_MEASUREMENTS;
    }
  }

  private final Map<Routine, Content> known = new HashMap<>();

  private FinalMeasurements() {}

  /**
   * Requires that nothing follows the first measurement but measurements.
   *
   * @throws IllegalStateException naming the routine in which that is not so, or which resets,
   *     branches or assigns bits
   */
  static void require(Circuit circuit) {
    new FinalMeasurements().content(circuit.main(), circuit.main().body());
  }

  private Content content(Routine routine, List<Operation> body) {
    Content sum = Content.NOTHING;
    for (Operation operation : body) {
      sum =
          switch (operation) {
            case Operation.Gate _, Operation.Rotation _, Operation.And _, Operation.UnAnd _ ->
                joined(routine, sum, Content.GATES);
            case Operation.Measure _ -> joined(routine, sum, Content.MEASUREMENTS);
            case Operation.Call(var callee, _) -> joined(routine, sum, of(callee));
            case Operation.Repeat(long count, var inner) -> {
              Content once = content(routine, inner);
              yield switch (Long.signum(count - 1)) {
                case -1 -> sum;
                case 0 -> joined(routine, sum, once);
                default -> joined(routine, joined(routine, sum, once), once);
              };
            }
            case Operation.Reset _, Operation.Assign _, Operation.Conditional _ ->
                throw new IllegalStateException(
                    routine.name() + " is not unitary, it holds " + operation);
          };
    }
    return sum;
  }

  private Content of(Routine routine) {
    Content content = known.get(routine);
    if (content == null) {
      content = content(routine, routine.body());
      known.put(routine, content);
    }
    return content;
  }

  private static Content joined(Routine routine, Content first, Content second) {
    if (first.hasMeasurements() && second.hasGates()) {
      throw new IllegalStateException(routine.name() + " goes on after a measurement");
    }
    if (first == Content.NOTHING || second == Content.NOTHING) {
      return first == Content.NOTHING ? second : first;
    }
    return first.hasGates() && second.hasMeasurements() ? Content.GATES_THEN_MEASUREMENTS : first;
  }
}
