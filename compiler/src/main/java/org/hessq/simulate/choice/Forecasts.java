package org.hessq.simulate.choice;

import org.hessq.simulate.DenseState;
import org.hessq.simulate.Need;
import org.hessq.simulate.PauliExpectations;
import org.hessq.simulate.Tableau;

/** What each simulator needs for a task, at most. */
final class Forecasts {
  /** What a step costs however little it changes, in changes of one amplitude. */
  private static final double STEP = 64;

  /** A measurement reads all amplitudes and changes them. */
  private static final double PASSES = 2;

  /** Steps of which nothing is known. */
  private static final Steps UNKNOWN = new Steps(0, 0, 0, Double.POSITIVE_INFINITY, 0);

  private Forecasts() {}

  /** {@return the most non-zero amplitudes of the task} */
  static double terms(Task task) {
    return Math.pow(2, Math.min(task.qubits(), steps(task).branching()));
  }

  /**
   * {@return what {@code simulator} needs}
   *
   * @param terms the most that are kept, where terms are what is kept
   */
  static Need of(Simulator simulator, Arithmetic arithmetic, Task task, double terms) {
    Steps steps = steps(task);
    Need one =
        switch (simulator) {
          case TABLEAU -> Tableau.need(task.qubits(), steps.all(), steps.measurements());
          case DENSE ->
              DenseState.need(
                  task.qubits(),
                  arithmetic.dense().orElseThrow(),
                  steps.turns() + PASSES * steps.measurements());
          case SPARSE -> sparse(arithmetic, task.stored(), Math.min(terms, terms(task)), steps);
          case PAULIS -> paulis(task.qubits(), steps, terms);
          case PATHS ->
              new Need(
                  // A matrix of bits and one of products.
                  Math.pow(task.qubits() + steps.turns(), 2) / 4,
                  Math.pow(2, steps.turns()) * (1 + steps.turns()));
        };
    boolean once =
        task.wanted() == Task.Wanted.EXPECTATIONS
            && simulator != Simulator.PAULIS
            && simulator != Simulator.PATHS;
    double runs = once ? 1 : task.runs();
    return new Need(one.bytes(), runs * (one.operations() + STEP * steps.all()));
  }

  /** Steps change what is there; of the most terms that are kept nothing is certain. */
  private static Need sparse(Arithmetic arithmetic, int qubits, double terms, Steps steps) {
    return new Need(terms * termBytes(arithmetic, qubits), steps.all());
  }

  private static Need paulis(int qubits, Steps steps, double terms) {
    int turns = (int) Math.min(steps.turns(), Integer.MAX_VALUE);
    int cap = (int) Math.min(terms, Integer.MAX_VALUE);
    return PauliExpectations.need(qubits, turns, cap);
  }

  /**
   * {@return bytes for one term of a sparse state: its amplitude and bits in arrays that may be
   * half empty, and what finds its partner}
   */
  static double termBytes(Arithmetic arithmetic, int qubits) {
    double amplitude =
        switch (arithmetic) {
          case DOUBLE, SINGLE -> 48;
          case EXACT -> 96;
        };
    return amplitude + 8 * Math.ceil(qubits / 64.0) + 24 + (qubits + 3) / 4.0;
  }

  private static Steps steps(Task task) {
    return task.steps().orElse(UNKNOWN);
  }
}
