package org.hessq.execute.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hessq.execute.gate.Matrix2;
import org.hessq.execute.gate.Turn;
import org.hessq.execute.state.Backend;
import org.hessq.execute.value.Conversions;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.Elements;
import org.hessq.execute.value.Selection;
import org.hessq.execute.value.ValueType;

/**
 * Quantum state and classical variables of one run.
 *
 * <p>A measurement commutes with everything that is diagonal on its qubit and with everything
 * elsewhere; so it stays unsettled until its bit is read or its qubit is turned or reset.
 */
final class Machine {
  private final Backend state;
  private final Outcomes outcomes;
  private final Meter meter;

  /** Measured and not settled: where the outcome of each qubit belongs. */
  private final TreeMap<Integer, List<Bit>> unsettled = new TreeMap<>();

  private boolean measured;

  Machine(Backend state, Outcomes outcomes, Meter meter) {
    this.state = state;
    this.outcomes = outcomes;
    this.meter = meter;
  }

  /** One bit of a variable. */
  private record Bit(Variable variable, int index) {}

  Backend state() {
    return state;
  }

  /** {@return whether anything was measured or reset} */
  boolean measured() {
    return measured;
  }

  Meter meter() {
    return meter;
  }

  // Quantum operations

  void apply(Turn turn) {
    if (turn instanceof Turn.Controlled(var matrix, int target, _)) {
      meter.updates(state.size());
      if (unsettled.containsKey(target) && !matrix.isDiagonal()) {
        settle(target);
      }
    }
    state.apply(turn);
  }

  /** Measures a qubit whose outcome nobody wants. */
  void measure(int qubit) {
    measured = true;
    meter.updates(state.size());
    unsettled.computeIfAbsent(qubit, _ -> new ArrayList<>());
  }

  /** Measures a qubit into bit {@code index} of a variable that is a bit or a register of bits. */
  void measure(int qubit, Variable variable, int index) {
    measure(qubit);
    forget(variable, index);
    unsettled.get(qubit).add(new Bit(variable, index));
    variable.unsettled.put(index, qubit);
  }

  /** {@return the outcome of measuring a qubit} */
  boolean outcome(int qubit) {
    measure(qubit);
    return settle(qubit);
  }

  void reset(int qubit) {
    if (outcome(qubit)) {
      state.apply(Turn.of(Matrix2.X, qubit));
    }
  }

  private boolean settle(int qubit) {
    meter.updates(state.size());
    boolean outcome = outcomes.settle(state, qubit);
    for (Bit bit : unsettled.remove(qubit)) {
      Variable variable = bit.variable;
      if (variable.unsettled.remove(bit.index, qubit)) {
        variable.value = Elements.set(variable.value, path(variable, bit.index), bit(outcome));
      }
    }
    return outcome;
  }

  private static List<Selection> path(Variable variable, int index) {
    return variable.type instanceof ValueType.Bit ? List.of() : List.of(new Selection.At(index));
  }

  private static Datum bit(boolean value) {
    return new Datum.Bit(value);
  }

  private void forget(Variable variable, int index) {
    Integer qubit = variable.unsettled.remove(index);
    if (qubit != null) {
      unsettled.get(qubit).remove(new Bit(variable, index));
    }
  }

  // Variables

  Datum read(Place place) {
    return switch (place) {
      case Place.Part(var variable, var path) -> {
        if (!variable.unsettled.isEmpty()) {
          for (int index : indices(variable, path)) {
            Integer qubit = variable.unsettled.get(index);
            if (qubit != null) {
              settle(qubit);
            }
          }
        }
        yield Elements.get(variable.value, path);
      }
      case Place.Bits(var bits, boolean register) -> {
        if (!register) {
          yield read(bits.getFirst());
        }
        Datum joined = Conversions.zero(new ValueType.Bits(bits.size()));
        for (int k = 0; k < bits.size(); k++) {
          joined = Elements.set(joined, List.of(new Selection.At(k)), read(bits.get(k)));
        }
        yield joined;
      }
    };
  }

  void write(Place place, Datum value) {
    switch (place) {
      case Place.Part(var variable, var path) -> {
        Datum changed = Elements.set(variable.value, path, value);
        if (!variable.unsettled.isEmpty()) {
          for (int index : indices(variable, path)) {
            forget(variable, index);
          }
        }
        variable.value = changed;
      }
      case Place.Bits(var bits, boolean register) -> {
        if (!register) {
          write(bits.getFirst(), value);
          return;
        }
        Datum pattern = Conversions.to(new ValueType.Bits(bits.size()), value);
        for (int k = 0; k < bits.size(); k++) {
          write(bits.get(k), Elements.get(pattern, List.of(new Selection.At(k))));
        }
      }
    }
  }

  /** {@return the bits that {@code path} selects in a bit or register of bits} */
  static int[] indices(Variable variable, List<Selection> path) {
    int width = variable.type instanceof ValueType.Bits(int w) ? w : 1;
    return path.isEmpty()
        ? new Selection.Range(Optional.empty(), 1, Optional.empty()).within(width)
        : path.getFirst().within(width);
  }
}
