package org.hessq.cli.run;

import java.math.BigInteger;
import org.hessq.execute.state.Backends;
import org.hessq.report.Figures;
import org.hessq.simulate.DenseState;

/**
 * The simulator for a circuit.
 *
 * @param why it was chosen, or why the ones before it in the order were not
 */
public record Choice(Kind kind, String why) {
  /** The simulators, in the order in which they are tried. */
  public enum Kind {
    TABLEAU("stabiliser tableau"),
    DENSE("dense state vector"),
    SPARSE("sparse state vector");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** {@return its name for people} */
    public String words() {
      return words;
    }
  }

  /** The most updates of a dense state, or of words of a tableau: some minutes. */
  public static final long MOST_UPDATES = 100_000_000_000L;

  /** The most updates of a sparse state, each far dearer: likewise. */
  static final long MOST_SPARSE_UPDATES = 1_000_000_000L;

  /** The widest tableau: its four planes of bits fill 200 megabytes. */
  static final int WIDEST_TABLEAU = 20_000;

  /**
   * {@return the simulator that the user wants}
   *
   * @param file the name to print
   * @throws org.hessq.diagnostic.Faults if {@code work} is too much for it, or not what it does
   */
  public static Choice forced(String file, Workload work, Kind kind) {
    int qubits = work.routine().width();
    boolean fits =
        switch (kind) {
          case TABLEAU -> work.sampled() && work.clifford() && qubits <= WIDEST_TABLEAU;
          case DENSE -> qubits <= DenseState.MAX_QUBITS;
          case SPARSE -> true;
        };
    if (!fits) {
      String need =
          kind == Kind.DENSE
              ? qubits
                  + " qubits have 2^"
                  + qubits
                  + " amplitudes, and 2^"
                  + DenseState.MAX_QUBITS
                  + " fit"
              : "a tableau takes Clifford gates on at most "
                  + WIDEST_TABLEAU
                  + " qubits, and gives outcomes; this circuit has "
                  + qubits
                  + (work.clifford() ? "" : ", other gates")
                  + (work.sampled() ? "" : ", nothing measured into bits");
      throw RunFault.SIMULATOR.of(file, need);
    }
    return new Choice(kind, "it was asked for");
  }

  /**
   * {@return the simulator for {@code work}}
   *
   * @param file the name to print
   * @throws org.hessq.diagnostic.Faults if the steps alone are too many
   */
  public static Choice of(String file, Workload work) {
    int qubits = work.routine().width();
    BigInteger limit = BigInteger.valueOf(MOST_UPDATES);
    BigInteger words = BigInteger.valueOf((2L * qubits + 63) / 64);
    BigInteger dense = work.allSteps().shiftLeft(Math.min(qubits, 1 << 16));
    if (work.sampled()
        && work.clifford()
        && qubits <= WIDEST_TABLEAU
        && work.allSteps().multiply(words).compareTo(limit) <= 0) {
      return new Choice(Kind.TABLEAU, "all gates are Clifford gates, and outcomes are asked for");
    }
    if (qubits <= Backends.WIDEST_DENSE && dense.compareTo(limit) <= 0) {
      return new Choice(
          Kind.DENSE,
          "all amplitudes of at most "
              + Backends.WIDEST_DENSE
              + " qubits fit, and "
              + Figures.count(dense)
              + " updates of them are within the limit");
    }
    BigInteger sparse = BigInteger.valueOf(MOST_SPARSE_UPDATES);
    if (work.allSteps().compareTo(sparse) > 0) {
      throw RunFault.TOO_LONG.of(
          file,
          Figures.count(work.allSteps())
              + " steps, and at most "
              + Figures.count(sparse)
              + " are simulated");
    }
    return new Choice(
        Kind.SPARSE,
        qubits > Backends.WIDEST_DENSE
            ? qubits
                + " qubits are more than the "
                + Backends.WIDEST_DENSE
                + " whose amplitudes"
                + " fit all"
            : "the dense one would need "
                + Figures.count(dense)
                + " updates, more than "
                + Figures.count(limit));
  }
}
