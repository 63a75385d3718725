package org.hessq.lower;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Profile;

/** The passes from a synthesised circuit to one that can be emitted. */
public final class Lowering {
  private Lowering() {}

  /** {@return the passes in order} */
  public static List<Pass> passes(Profile profile, RotationSynthesis synthesis) {
    return List.of(
        new Pass("toffoli-to-and", List.of(), ToffoliToAnd::apply),
        new Pass("cancel-gates", List.of(), CancelGates::apply),
        new Pass("and-to-gates", List.of("toffoli-to-and"), c -> AndToGates.apply(c, profile)),
        new Pass("rotation-to-word", List.of(), c -> RotationToWord.apply(c, synthesis)),
        new Pass(
            "check-lowered",
            List.of("toffoli-to-and", "and-to-gates", "rotation-to-word"),
            circuit -> LoweredForm.require(circuit, profile)));
  }

  /**
   * {@return the circuit in Clifford+T}
   *
   * @throws IllegalStateException if a pass breaks its promise, or a circuit for the unitary
   *     profile measures before its end
   */
  public static Circuit lower(Circuit circuit, Profile profile, RotationSynthesis synthesis) {
    return run(passes(profile, synthesis), circuit);
  }

  /**
   * {@return what the passes make of {@code circuit}, one after another}
   *
   * @throws IllegalArgumentException if a pass comes before one that it needs
   */
  public static Circuit run(List<Pass> passes, Circuit circuit) {
    Set<String> done = new HashSet<>();
    Circuit result = circuit;
    for (Pass pass : passes) {
      if (!done.containsAll(pass.after())) {
        throw new IllegalArgumentException(pass.name() + " must come after " + pass.after());
      }
      result = pass.function().apply(result);
      done.add(pass.name());
    }
    return result;
  }
}
