package org.hessq.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.SmallMatrix;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.UnsupportedStepException;
import org.hessq.simulate.WholeRun;

/**
 * Runs a solver's main routine with its block-encoding replaced by the minimal dilation of its
 * exact block: all ancillas become one qubit that is 0 where they are all 0.
 *
 * <p>That is the same computation because the encoding and its inverse come in turn on the same
 * qubits and the rest meets the ancillas only through [all are 0]; that the routines are each
 * other's inverses, leave scratch clean and compute that flag is for {@link Routines} to check.
 * Everything else (state preparation, words, gates) is run as it stands. Works for any degree.
 */
public final class Compositional {
  /** Qubits of the state: those of the block and some signals and flags, in 64 MiB. */
  private static final int STATE_QUBITS = 22;

  private static final int ANCILLA = -1;
  private static final int SCRATCH = -2;

  private final Program program;
  private final Readings readings;
  private final HeldProducts held;
  private final DilatedEncoding encoding;
  private int at;
  private final int[] wanted;
  private final int[] place;
  private final int ancillas;
  private final int dilated;
  private final DenseState state;
  private Routine last;
  private int lastAt;
  private List<Integer> wiring;

  /**
   * What the sequence comes to.
   *
   * @param success probability of the wanted outcomes
   * @param amplitudes the normalised vector of the system register, and of the branch above it
   *     where success does not ask for it: {@code re, im, re, im, …}, length 2^(qubits+1); 0 where
   *     success is impossible
   * @param leak the part of {@code success} where another qubit is not as it should be
   */
  public record Result(double success, double[] amplitudes, double leak) {}

  Compositional(Program program, Readings readings) {
    this.program = program;
    this.readings = readings;
    held = new HeldProducts(readings.gadgets(), readings.seed());
    encoding = new DilatedEncoding(readings, this::wrong);
    Routine main = program.circuit().main();
    wanted = Outcomes.wanted(program);
    place = new int[main.width()];
    int next = 0;
    int count = 0;
    int qubit = 0;
    for (Register register : main.registers()) {
      Role role = program.roles().registers().getOrDefault(register.name(), Role.SCRATCH);
      for (int k = 0; k < register.width(); k++, qubit++) {
        switch (role) {
          case SYSTEM, BRANCH, SIGNAL, FLAG -> place[qubit] = next++;
          case ANCILLA -> {
            place[qubit] = ANCILLA;
            count++;
          }
          case SCRATCH -> place[qubit] = SCRATCH;
        }
      }
    }
    ancillas = count;
    dilated = next;
    if (next + 1 > STATE_QUBITS) {
      throw new TooLargeException("qubits of the dilated solver", next + 1, STATE_QUBITS);
    }
    state = new DenseState(next + 1, readings.seed());
  }

  /**
   * {@return the outcome of {@code program}}
   *
   * @throws UnsupportedStepException if the main routine is no such sequence
   * @throws PremiseException if it uses its routines wrongly
   * @throws TooLargeException if the system has too many qubits
   */
  static Result of(Program program, Readings readings) {
    Compositional run = new Compositional(program, readings);
    run.to(program.circuit().main().body().size());
    return run.result();
  }

  /** Runs the operations of the main routine up to index {@code end}, which is not run. */
  void to(int end) {
    List<Operation> body = program.circuit().main().body();
    for (; at < end; at++) {
      held.after(body.get(at))
          .ifPresent(
              what -> {
                throw wrong(what);
              });
      body(List.of(body.get(at)));
    }
    if (end == body.size()) {
      held.atEnd()
          .ifPresent(
              what -> {
                throw wrong(what);
              });
    }
  }

  /** {@return the index of the operation that comes next, or that could not be run} */
  int at() {
    return at;
  }

  private UnsupportedStepException wrong(String what) {
    return new UnsupportedStepException(MainPlace.of(program, at) + ": " + what);
  }

  Result result() {
    String system =
        program.roles().registers().entrySet().stream()
            .filter(entry -> entry.getValue() == Role.SYSTEM)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> new UnsupportedStepException("no register is the system"));
    return result(program, system);
  }

  private void body(List<Operation> body) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate(var kind, var a, var b, var c) ->
            state.gate(kind, concrete(a), b < 0 ? -1 : concrete(b), c < 0 ? -1 : concrete(c));
        case Operation.Rotation(var axis, var radians, _, var qubit) ->
            state.rotation(axis, radians, concrete(qubit));
        case Operation.Call call -> call(call.routine(), call.qubits().toArray());
        case Operation.Repeat(var count, var repeated) -> {
          for (long n = 0; n < count; n++) {
            body(repeated);
          }
        }
        case Operation.Measure(var qubit, var bit) -> measure(qubit, bit);
        case Operation.And _,
            Operation.UnAnd _,
            Operation.Reset _,
            Operation.Assign _,
            Operation.Conditional _ ->
            throw wrong("no part of a solver");
      }
    }
  }

  private int concrete(int qubit) {
    if (place[qubit] < 0) {
      throw wrong("acts on ancilla or scratch qubit " + qubit + " by itself");
    }
    return place[qubit];
  }

  private void measure(int qubit, int bit) {
    if (wanted[bit] == WholeRun.FREE) {
      throw wrong("an outcome that the roles do not mention");
    }
    if (place[qubit] == ANCILLA) {
      if (wanted[bit] == 1) {
        throw wrong("success with an ancilla that is not |0>");
      }
      state.project(dilated, false);
    } else {
      state.project(concrete(qubit), wanted[bit] == 1);
    }
  }

  private void call(Routine routine, int[] qubits) {
    switch (routine.kind()) {
      case BLOCK_ENCODING, BLOCK_ENCODING_ADJOINT -> encoding(routine, qubits);
      case ZERO_FLAG -> zeroFlag(ZeroFlag.of(routine), qubits);
      case STATE_PREPARATION,
          STATE_PREPARATION_ADJOINT,
          WORD,
          PLAIN,
          ARITHMETIC,
          LOOKUP,
          UNLOOKUP,
          AND,
          UNAND ->
          plain(routine, qubits);
      case MAIN -> throw wrong("a call of the main routine");
    }
  }

  /** On concrete qubits and scratch: the matrix on its data qubits. */
  private void plain(Routine routine, int[] qubits) {
    int data = routine.width() - routine.scratchWidth();
    int[] on = new int[data];
    for (int k = 0; k < data; k++) {
      on[k] = concrete(qubits[k]);
    }
    state.apply(readings.matrix(routine), on);
  }

  private void zeroFlag(ZeroFlag flag, int[] qubits) {
    int mask = 0;
    int value = 0;
    int met = 0;
    for (int k = 0; k < flag.width(); k++) {
      int qubit = qubits[flag.first() + k];
      if (place[qubit] == ANCILLA && !flag.ones().get(k)) {
        met++;
        mask |= 1 << dilated;
      } else {
        mask |= 1 << concrete(qubit);
        value |= flag.ones().get(k) ? 1 << concrete(qubit) : 0;
      }
    }
    if (met != 0 && met != ancillas) {
      throw wrong("tests " + met + " of " + ancillas + " ancillas");
    }
    state.flipWhere(concrete(qubits[flag.flag()]), mask, value);
  }

  private void encoding(Routine routine, int[] qubits) {
    int[] block = new int[routine.width()];
    int[] on = new int[routine.width() + 1];
    int count = 0;
    List<Integer> given = new ArrayList<>();
    for (int k = 0; k < routine.width() - routine.scratchWidth(); k++) {
      given.add(qubits[k]);
      if (place[qubits[k]] != ANCILLA) {
        block[count] = k;
        on[count++] = concrete(qubits[k]);
      }
    }
    if (given.size() - count != ancillas) {
      throw wrong("is given " + (given.size() - count) + " of the ancillas");
    }
    if (wiring == null) {
      wiring = given;
    }
    if (!wiring.equals(given)) {
      throw wrong("is given its qubits in another order than before");
    }
    on[count] = dilated;
    SmallMatrix matrix = encoding.matrix(routine, Arrays.copyOf(block, count));
    if (routine == last) {
      requireSelfInverse(routine);
    }
    last = routine;
    lastAt = at;
    state.apply(matrix, Arrays.copyOf(on, count + 1));
  }

  private void requireSelfInverse(Routine routine) {
    if (!encoding.isOwnInverse(routine)) {
      throw new UnsupportedStepException(
          MainPlace.of(program, lastAt, at) + ": the encoding follows itself");
    }
  }

  /** {@return the dilation of the encoding that comes first; null before its first use} */
  Dilation dilation() {
    return encoding.dilation();
  }

  /** {@return the amplitudes on the qubits of {@link #place} and {@link #dilated}} */
  DenseState state() {
    return state;
  }

  /** {@return the qubit of the state for one of the main routine, below 0 for ancillas, scratch} */
  int place(int qubit) {
    return place[qubit];
  }

  /** {@return the qubit of the state that is 0 where all ancillas are} */
  int dilated() {
    return dilated;
  }

  private Result result(Program program, String system) {
    int first = place[program.circuit().main().offset(system)];
    int width = Outcomes.width(program, system) + Outcomes.freeBranch(program, system);
    int base = 0;
    int bit = 0;
    for (Map.Entry<String, Long> entry : program.roles().success().entrySet()) {
      int offset = program.circuit().main().offset(entry.getKey());
      for (int k = 0; k < Outcomes.width(program, entry.getKey()); k++, bit++) {
        base |= wanted[bit] == 1 && place[offset + k] >= 0 ? 1 << place[offset + k] : 0;
      }
    }
    double success = state.squaredNorm();
    double[] amplitudes = new double[2 << width];
    double kept = 0;
    for (int k = 0; k < 1 << width; k++) {
      int index = base | k << first;
      amplitudes[2 * k] = state.re(index);
      amplitudes[2 * k + 1] = state.im(index);
      kept += state.re(index) * state.re(index) + state.im(index) * state.im(index);
    }
    for (int k = 0; k < amplitudes.length && kept > 0; k++) {
      amplitudes[k] /= Math.sqrt(kept);
    }
    return new Result(success, amplitudes, Math.max(0, success - kept));
  }
}
