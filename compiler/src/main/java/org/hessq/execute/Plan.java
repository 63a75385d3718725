package org.hessq.execute;

import java.util.ArrayList;
import java.util.List;
import org.hessq.execute.state.Backend;
import org.hessq.execute.state.Backends;

/**
 * One way to run a program.
 *
 * @param terms the most non-zero amplitudes, where that is what is kept
 * @param exact whether all paths are followed, instead of drawing runs
 * @param why it suffices if it does
 */
record Plan(Backend.Kind kind, int terms, boolean exact, String why) {
  /** The most updates of amplitudes, or of words of a tableau: some minutes. */
  static final long MOST_UPDATES = 100_000_000_000L;

  /** Up to here all amplitudes are fewer than what any other account would keep. */
  private static final int FEW_QUBITS = 12;

  private static final int FEW_TERMS = 1 << FEW_QUBITS;

  /** {@return the ways to try for a program of {@code qubits}, the cheapest first} */
  static List<Plan> automatic(int qubits) {
    List<Plan> plans = new ArrayList<>();
    Plan tableau = new Plan(Backend.Kind.TABLEAU, 0, false, "all gates are Clifford gates");
    if (qubits <= FEW_QUBITS) {
      Plan dense = new Plan(Backend.Kind.DENSE, 0, true, "the qubits are few");
      plans.addAll(List.of(dense, tableau, dense.drawn()));
      return plans;
    }
    Plan few =
        new Plan(
            Backend.Kind.SPARSE,
            FEW_TERMS,
            true,
            "no more than " + FEW_TERMS + " amplitudes arise");
    plans.add(few);
    if (qubits <= Backends.WIDEST_TABLEAU) {
      plans.add(tableau);
    }
    plans.add(few.drawn());
    if (qubits <= Backends.WIDEST_DENSE) {
      plans.addAll(forced(Backend.Kind.DENSE, "all amplitudes fit"));
    } else {
      plans.addAll(forced(Backend.Kind.SPARSE, "the non-zero amplitudes fit"));
    }
    return plans;
  }

  /** {@return the ways on the simulator that the user wants} */
  static List<Plan> forced(Backend.Kind kind) {
    return forced(kind, "it was asked for");
  }

  private static List<Plan> forced(Backend.Kind kind, String why) {
    Plan drawn = new Plan(kind, Backends.MOST_TERMS, false, why);
    return kind == Backend.Kind.TABLEAU
        ? List.of(drawn)
        : List.of(new Plan(kind, Backends.MOST_TERMS, true, why), drawn);
  }

  private Plan drawn() {
    return new Plan(kind, terms, false, why);
  }

  /** {@return whether this draws runs where the few amplitudes have not sufficed before} */
  boolean isAgain() {
    return kind == Backend.Kind.SPARSE && terms == FEW_TERMS && !exact;
  }

  /** {@return the state |0…0⟩} */
  Backend state(int qubits, long seed) {
    return Backends.of(kind, qubits, terms, seed);
  }
}
