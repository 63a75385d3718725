package org.hessq.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs that call one routine more often than it takes to reuse its table. */
class ReusedTablesTest {
  private static final Solver SOLVER = Solvers.tiny();
  private static final Solver.Parts PARTS = SOLVER.parts();
  private static final int CALLS = 3 * Permutations.PASSES;

  /** Encodings, flags, rotations and preparations in a random order. */
  private static Circuit random(long seed) {
    return random(seed, PARTS.encoding());
  }

  private static Circuit random(long seed, Routine forward) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutineBuilder to = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    ImmutableIntArray system = to.register("system", SOLVER.n());
    ImmutableIntArray branch = to.register("branch", 1);
    ImmutableIntArray signal = to.register("signal", 1);
    ImmutableIntArray w = to.register("w", SOLVER.m());
    ImmutableIntArray reject = to.register("reject", 1);
    ImmutableIntArray flag = to.register("flag", 2);
    to.h(signal.get(0)).h(branch.get(0)).call(PARTS.preparation(), system);
    for (int k = 0; k < CALLS; k++) {
      Routine encoding = random.nextInt(4) > 0 ? forward : PARTS.adjoint();
      to.call(encoding, w, reject, branch, system);
      boolean all = random.nextBoolean();
      boolean prepared = random.nextInt(4) > 0;
      if (prepared) {
        to.call(PARTS.preparation().adjoint(), system);
      }
      flags(to, all, system, branch, w, reject, flag);
      to.cx(flag.get(0), signal.get(0));
      to.rotate(Operation.Axis.Y, 6 * random.nextDouble(), 1e-9, signal.get(0));
      to.cx(flag.get(all ? 1 : 0), signal.get(0)).z(flag.get(0));
      flags(to, all, system, branch, w, reject, flag);
      if (prepared && random.nextInt(4) > 0) {
        to.call(PARTS.preparation(), system);
      }
      if (random.nextInt(4) == 0) {
        to.h(w.get(random.nextInt(w.length()))).h(branch.get(0));
      }
    }
    to.h(signal.get(0)).measure(signal.get(0), to.bit()).measure(branch.get(0), to.bit());
    w.forEach(q -> to.measure(q, to.bit()));
    to.measure(reject.get(0), to.bit());
    return new Circuit(to.build());
  }

  private static void flags(
      RoutineBuilder to,
      boolean all,
      ImmutableIntArray system,
      ImmutableIntArray branch,
      ImmutableIntArray w,
      ImmutableIntArray reject,
      ImmutableIntArray flag) {
    to.call(PARTS.ancillas(), w, reject, flag.subArray(0, 1));
    if (all) {
      to.call(PARTS.all(), w, reject, branch, system, flag.subArray(1, 2));
    }
  }

  private static WholeRun.Result whole(Circuit circuit, long seed) {
    return WholeRun.of(circuit, new Gadgets(), SOLVER.wanted(), "system", 12, seed, _ -> {});
  }

  /** Success and the overlap of the normalised states, by the sparse state. */
  private static void compare(Circuit circuit, WholeRun.Result result, long seed) {
    SparseState sparse = new SparseState(circuit.main().width(), 1 << 14, seed);
    Walk.of(circuit.main(), new Gadgets(), new Projecting(sparse, SOLVER.wanted()));
    String message = "seed " + seed;
    assertEquals(sparse.squaredNorm(), result.success(), 1e-11, message);
    double re = 0;
    double im = 0;
    for (int k = 0; k < sparse.size(); k++) {
      int index = (sparse.bit(k, 0) ? 1 : 0) + (sparse.bit(k, 1) ? 2 : 0);
      double x = result.amplitudes()[2 * index];
      double y = result.amplitudes()[2 * index + 1];
      re += x * sparse.re(k) + y * sparse.im(k);
      im += x * sparse.im(k) - y * sparse.re(k);
    }
    assertEquals(sparse.squaredNorm(), re * re + im * im, 1e-10, message);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void randomCircuitsAgreeWithTheSparseState(long seed) {
    Circuit circuit = random(seed);
    WholeRun.Result result = whole(circuit, seed);
    assertTrue(result.reused() > 0, "seed " + seed);
    compare(circuit, result, seed);
  }

  /** The circuit with another routine in the last of its calls of one. */
  private static Circuit withLastCall(Circuit circuit, Routine from, Routine to) {
    List<Operation> body = new ArrayList<>(circuit.main().body());
    for (int k = body.size() - 1; k >= 0; k--) {
      if (body.get(k) instanceof Operation.Call(var routine, var qubits) && routine == from) {
        body.set(k, new Operation.Call(to, qubits));
        return new Circuit(Pieces.withBody(circuit.main(), body));
      }
    }
    throw new AssertionError("no call of " + from.name());
  }

  private static Routine without(Routine routine, int index) {
    List<Operation> body = new ArrayList<>(routine.body());
    body.remove(index);
    return Pieces.withBody(routine, body);
  }

  private static int indexOf(Routine routine, GateKind kind) {
    for (int k = 0; k < routine.body().size(); k++) {
      if (routine.body().get(k) instanceof Operation.Gate gate && gate.kind() == kind) {
        return k;
      }
    }
    throw new AssertionError(kind.toString());
  }

  /** The routine whose last call of another lacks its first conditional. */
  private static Routine withoutFixUp(Routine routine) {
    List<Operation> body = new ArrayList<>(routine.body());
    int call = body.size() - 1;
    while (!(body.get(call) instanceof Operation.Call)) {
      call--;
    }
    Operation.Call whole = (Operation.Call) body.get(call);
    int conditional = 0;
    while (!(whole.routine().body().get(conditional) instanceof Operation.Conditional)) {
      conditional++;
    }
    body.set(call, new Operation.Call(without(whole.routine(), conditional), whole.qubits()));
    return Pieces.withBody(routine, body);
  }

  @Test
  void aTableThatDependsOnOutcomesIsNotReused() {
    Routine wrong = withoutFixUp(PARTS.encoding());
    int calls = 0;
    Circuit circuit = random(9, wrong);
    for (Operation operation : circuit.main().body()) {
      calls += operation instanceof Operation.Call call && call.routine() == wrong ? 1 : 0;
    }
    assertTrue(calls > Permutations.PASSES, calls + " calls");
    assertEquals(0, whole(circuit, 9).reused());
  }

  @Test
  void aMissingSignInOneLateCallIsSeen() {
    Circuit circuit = random(7);
    Routine own = PARTS.encoding();
    Circuit wrong = withLastCall(circuit, own, without(own, indexOf(own, GateKind.Z)));
    WholeRun.Result result = whole(wrong, 7);
    compare(wrong, result, 7);
    assertTrue(result.reused() > 0);
    assertTrue(Math.abs(result.success() - whole(circuit, 7).success()) > 1e-4);
  }

  @Test
  void aMissingUncomputationInOneLateCallIsSeen() {
    Circuit circuit = random(8);
    Routine own = PARTS.encoding();
    int last = own.body().size() - 1;
    while (!(own.body().get(last) instanceof Operation.Call)) {
      last--;
    }
    Circuit wrong = withLastCall(circuit, own, without(own, last));
    assertThrows(PremiseException.class, () -> whole(wrong, 8));
  }
}
