package org.hessq.cost.physical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A factory of T states: up to three rounds of 15-to-1 distillation, one after another in the same
 * place.
 *
 * <p>A round turns 15 states of error e into one of 35e³ + 7.1c and fails with 15e + 356c, c being
 * the error of its Clifford gates. The first round may work on unprotected qubits, whose cycle is
 * that of the code at distance 1. A round has as many units as make, on average, the states that
 * the next one takes.
 *
 * @param rounds at least 0; with none, unprotected T states are good enough
 * @param outputError of a T state
 * @param qubits physical qubits, of the widest round
 * @param seconds for one T state
 * @paper Beverland et al. 2022, arXiv:2211.07629, Section V and Appendix C
 */
record TFactory(List<Round> rounds, double outputError, double qubits, double seconds) {
  static final int MOST_ROUNDS = 3;

  TFactory {
    rounds = List.copyOf(rounds);
  }

  /** How a unit of a round is laid out. */
  enum Unit {
    REED_MULLER(31, 11, 31, 24),
    SPACE_EFFICIENT(20, 13, 12, 45);

    private final int logicalQubits;
    private final int logicalCycles;
    private final int physicalQubits;
    private final int physicalCycles;

    Unit(int logicalQubits, int logicalCycles, int physicalQubits, int physicalCycles) {
      this.logicalQubits = logicalQubits;
      this.logicalCycles = logicalCycles;
      this.physicalQubits = physicalQubits;
      this.physicalCycles = physicalCycles;
    }
  }

  /**
   * A round of distillation.
   *
   * @param distance of its code, 1 where qubits are unprotected
   * @param cliffordError of each of its gates
   * @param qubits physical qubits of one unit
   */
  record Round(int distance, double cliffordError, double qubits, double seconds) {
    static Round of(Unit unit, int distance, Machine machine, Code code) {
      double cycle = code.cycleSeconds(machine, distance);
      return distance == 1
          ? new Round(1, machine.cliffordError(), unit.physicalQubits, unit.physicalCycles * cycle)
          : new Round(
              distance,
              code.logicalError(machine.cliffordError(), distance),
              unit.logicalQubits * code.qubits(distance).doubleValue(),
              unit.logicalCycles * cycle);
    }

    double failure(double error) {
      return 15 * error + 356 * cliffordError;
    }

    double output(double error) {
      return 35 * error * error * error + 7.1 * cliffordError;
    }
  }

  /** {@return the factory with the least qubits times seconds, if one keeps the error} */
  static Optional<TFactory> find(Machine machine, Code code, double wanted) {
    if (machine.tError() <= wanted) {
      return Optional.of(new TFactory(List.of(), machine.tError(), 0, 0));
    }
    Search search = new Search(machine, code, wanted);
    search.extend(new ArrayList<>(), search.injected);
    return Optional.ofNullable(search.best);
  }

  /** Goes through all sequences of rounds with distances that do not fall. */
  private static final class Search {
    private final double injected;
    private final double wanted;
    private final List<Round> choices = new ArrayList<>();
    private TFactory best;

    Search(Machine machine, Code code, double wanted) {
      this.injected = machine.tError();
      this.wanted = wanted;
      for (int distance = 1; distance <= Code.LARGEST_DISTANCE; distance += 2) {
        for (Unit unit : Unit.values()) {
          choices.add(Round.of(unit, distance, machine, code));
        }
      }
    }

    void extend(List<Round> rounds, double error) {
      int least = rounds.isEmpty() ? 1 : Math.max(3, rounds.getLast().distance());
      for (Round round : choices) {
        double after = round.output(error);
        if (round.distance() < least || round.failure(error) >= 1 || after >= error) {
          continue;
        }
        if (best != null && round.qubits() * round.seconds() >= best.qubits * best.seconds) {
          continue;
        }
        rounds.add(round);
        if (after <= wanted) {
          keep(rounds, after);
        } else if (rounds.size() < MOST_ROUNDS) {
          extend(rounds, after);
        }
        rounds.removeLast();
      }
    }

    /** The last round has one unit; when it fails, all begins anew. */
    private void keep(List<Round> rounds, double error) {
      double[] failures = new double[rounds.size()];
      double input = injected;
      double seconds = 0;
      for (int k = 0; k < failures.length; k++) {
        failures[k] = rounds.get(k).failure(input);
        input = rounds.get(k).output(input);
        seconds += rounds.get(k).seconds();
      }
      double units = 1;
      double qubits = 0;
      for (int k = failures.length - 1; k >= 0; k--) {
        qubits = Math.max(qubits, units * rounds.get(k).qubits());
        units = k == 0 ? units : Math.ceil(15 * units / (1 - failures[k - 1]));
      }
      seconds /= 1 - failures[failures.length - 1];
      if (best == null || qubits * seconds < best.qubits * best.seconds) {
        best = new TFactory(rounds, error, qubits, seconds);
      }
    }
  }
}
