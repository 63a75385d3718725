package org.hessq.cost;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;

/**
 * Finds the delays of routines, each distinct one once. Rows are a routine's qubits, then its bits.
 */
final class DepthWalk {
  private final Profile profile;
  private final int widestMap;
  private final Map<Routine, Delays> maps = new IdentityHashMap<>();
  private final Map<Routine, TDepth> boxes = new IdentityHashMap<>();
  private boolean boxed;

  DepthWalk(Profile profile, int widestMap) {
    this.profile = profile;
    this.widestMap = widestMap;
  }

  TDepth depth(Routine routine) {
    long layers = layers(routine);
    return new TDepth(layers, boxed ? TDepth.Accuracy.BOUND : TDepth.Accuracy.EXACT);
  }

  private long layers(Routine routine) {
    Delays delays = Delays.start(routine.width(), routine.bits());
    new Body(routine, delays).run(routine.body(), new int[0]);
    return delays.largest();
  }

  private Delays map(Routine routine) {
    Delays known = maps.get(routine);
    if (known == null) {
      known = Delays.identity(routine.width(), routine.bits());
      new Body(routine, known).run(routine.body(), new int[0]);
      maps.put(routine, known);
    }
    return known;
  }

  private long box(Routine routine) {
    boxed = true;
    TDepth known = boxes.get(routine);
    if (known == null) {
      known = new TDepth(layers(routine), TDepth.Accuracy.BOUND);
      boxes.put(routine, known);
    }
    return known.layers();
  }

  /** One activation of a routine. */
  private final class Body {
    private final Routine routine;
    private final Delays delays;

    Body(Routine routine, Delays delays) {
      this.routine = routine;
      this.delays = delays;
    }

    private int bit(int index) {
      return routine.width() + index;
    }

    /** Every operation waits for the rows in {@code guards}. */
    void run(List<Operation> operations, int[] guards) {
      for (Operation operation : operations) {
        step(operation, guards);
      }
    }

    private void step(Operation operation, int[] guards) {
      switch (operation) {
        case Operation.Gate gate -> gate(gate, guards);
        case Operation.And(var a, var b, var target) -> {
          guard(guards, a, b, target);
          and(a, b, target);
        }
        case Operation.UnAnd(var a, var b, var target) -> {
          guard(guards, a, b, target);
          unAnd(a, b, target);
        }
        case Operation.Measure(var qubit, var index) -> {
          guard(guards, qubit);
          delays.copy(bit(index), qubit);
        }
        case Operation.Reset(var qubit) -> guard(guards, qubit);
        case Operation.Assign(var kind, var target, var source) -> {
          switch (kind) {
            case COPY -> delays.copy(bit(target), bit(source));
            case XOR -> delays.await(bit(target), bit(source));
          }
          guard(guards, bit(target));
        }
        case Operation.Conditional(var index, var body) ->
            run(body, IntStream.concat(IntStream.of(guards), IntStream.of(bit(index))).toArray());
        case Operation.Repeat repeat -> repeat(repeat, guards);
        case Operation.Call(var callee, var qubits) -> call(callee, qubits.toArray(), guards);
        case Operation.Rotation rotation ->
            throw new IllegalStateException(routine.name() + " has not synthesised " + rotation);
      }
    }

    private void guard(int[] guards, int... rows) {
      for (int row : rows) {
        for (int guard : guards) {
          delays.await(row, guard);
        }
      }
    }

    private void gate(Operation.Gate gate, int[] guards) {
      switch (gate.kind()) {
        case T, TDG -> {
          guard(guards, gate.a());
          delays.delay(gate.a(), 1);
        }
        case X, Y, Z, H, S, SDG -> guard(guards, gate.a());
        case CX, CY, CZ, SWAP -> {
          guard(guards, gate.a(), gate.b());
          delays.synchronise(gate.a(), gate.b());
        }
        case CCX -> {
          int[] all = {gate.a(), gate.b(), gate.c()};
          guard(guards, all);
          wait(all, 4);
        }
      }
    }

    private void and(int a, int b, int target) {
      delays.delay(target, 1);
      for (int control : new int[] {a, b, a}) {
        delays.synchronise(control, target);
        delays.delay(target, 1);
      }
      delays.synchronise(b, target);
    }

    private void unAnd(int a, int b, int target) {
      switch (profile) {
        case ADAPTIVE -> {
          guard(new int[] {target}, a, b);
          delays.synchronise(a, b);
        }
        case UNITARY -> {
          for (int control : new int[] {b, a, b, a}) {
            delays.synchronise(control, target);
            delays.delay(target, 1);
          }
        }
      }
    }

    private void wait(int[] rows, long layers) {
      delays.synchronise(rows);
      for (int row : rows) {
        delays.delay(row, layers);
      }
    }

    private void repeat(Operation.Repeat repeat, int[] guards) {
      int rows = routine.width() + routine.bits();
      Delays once = Delays.identity(rows, 0);
      new Body(routine, once).run(repeat.body(), guards);
      delays.compose(once.power(repeat.count()), IntStream.range(0, rows).toArray());
    }

    private void call(Routine callee, int[] qubits, int[] guards) {
      guard(guards, qubits);
      if (callee.width() <= widestMap) {
        delays.compose(map(callee), qubits);
      } else {
        wait(qubits, box(callee));
      }
    }
  }
}
