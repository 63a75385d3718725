package org.hessq.verify;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hessq.circuit.RoutineKind;
import org.hessq.simulate.LayeredRoutine;
import org.hessq.simulate.Planes;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.Segment;

/**
 * Finds the uncomputation to blame where a routine's action depends on measurement outcomes: on the
 * states that it really meets, a lookup or its inverse must not change any relative phase.
 */
final class UnlookupFault {
  private static final int LANES = 1 << 14;

  private UnlookupFault() {}

  /** {@return what to say of the smallest call inside {@code layered} that leaves a phase} */
  static Optional<PremiseException> locate(LayeredRoutine layered, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Segment segment = layered.middle();
    for (Segment.Span span : segment.calls()) {
      if (span.routine().kind() != RoutineKind.UNLOOKUP
          && span.routine().kind() != RoutineKind.UNAND) {
        continue;
      }
      Planes planes = new Planes(layered.routine().width(), LANES);
      for (int q = 0; q < layered.routine().width(); q++) {
        if (!LayeredRoutine.scratch(layered.routine()).get(q)) {
          planes.randomise(q, random);
        }
      }
      planes.apply(segment, 0, span.from());
      long[] before = planes.sign().clone();
      planes.apply(segment, span.from(), span.to());
      for (int w = 0; w < before.length; w++) {
        before[w] ^= planes.sign()[w];
      }
      long first = -(before[0] & 1);
      if (Arrays.stream(before).anyMatch(word -> word != first)) {
        return Optional.of(
            new PremiseException(
                span.routine().name(), -1, "leaves a phase that depends on the address"));
      }
    }
    return Optional.empty();
  }
}
