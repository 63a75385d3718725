package org.hessq.verify;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.signal.ChebyshevSeries;
import org.hessq.simulate.UnsupportedStepException;

/**
 * The phases of a solver's main routine, from the rotations of its signal qubit as they stand in
 * the file, and the polynomial that they make.
 *
 * <p>A rotation Rz(2φ) between CNOTs from flags onto the signal is the phase φ; one without CNOTs
 * stands where the projector is known to hold, and is the phase −θ/2.
 */
public final class Phases {
  private Phases() {}

  /** {@return the phases of the first signal qubit} */
  public static ImmutableDoubleArray of(Program program) {
    return of(program, 0);
  }

  /**
   * {@return f_0…f_d, the last one applied first}
   *
   * @param stage which of the signal qubits, in the order of their registers
   * @throws UnsupportedStepException if the main routine does not have that form; the message names
   *     the phase
   */
  static ImmutableDoubleArray of(Program program, int stage) {
    int signal = signal(program, stage);
    Deque<Double> phases = new ArrayDeque<>();
    Deque<Integer> open = new ArrayDeque<>();
    boolean closing = false;
    List<Operation> body = program.circuit().main().body();
    for (int k = 0; k < body.size(); k++) {
      Operation operation = body.get(k);
      if (operation instanceof Operation.Gate(var kind, var a, var b, _)
          && kind == GateKind.CX
          && b == signal) {
        if (closing) {
          if (!open.remove(a)) {
            throw unsupported(program, k, "CNOTs around a phase do not match");
          }
          closing = !open.isEmpty();
        } else {
          open.push(a);
        }
      } else if (isRotation(operation, signal)) {
        if (closing) {
          throw unsupported(program, k, "a CNOT after a phase is missing");
        }
        double radians = radians(operation);
        phases.push(open.isEmpty() ? -radians / 2 : radians / 2);
        closing = !open.isEmpty();
      } else if (closing && touches(operation, signal)) {
        throw unsupported(program, k, "a CNOT after a phase is missing");
      }
    }
    if (!open.isEmpty()) {
      throw unsupported(program, body.size(), "CNOTs around a phase stay open");
    }
    return ImmutableDoubleArray.copyOf(phases);
  }

  /** {@return where phase number {@code index} is, counted from 0 in the order of application} */
  static String place(Program program, int stage, int index) {
    int signal = signal(program, stage);
    int seen = 0;
    List<Operation> body = program.circuit().main().body();
    for (int k = 0; k < body.size(); k++) {
      if (isRotation(body.get(k), signal) && seen++ == index) {
        return MainPlace.of(program, k);
      }
    }
    throw new IllegalArgumentException("main: only " + seen + " phases");
  }

  private static UnsupportedStepException unsupported(Program program, int k, String what) {
    return new UnsupportedStepException(MainPlace.of(program, k) + ": " + what);
  }

  private static int signal(Program program, int stage) {
    int before = 0;
    for (Map.Entry<String, Role> entry : program.roles().registers().entrySet()) {
      if (entry.getValue() == Role.SIGNAL && before++ == stage) {
        return program.circuit().main().offset(entry.getKey());
      }
    }
    throw new UnsupportedStepException("main: no register takes the phases");
  }

  private static boolean isRotation(Operation operation, int signal) {
    return switch (operation) {
      case Operation.Rotation rotation -> rotation.qubit() == signal;
      case Operation.Call call ->
          call.routine().kind() == RoutineKind.WORD && call.qubits().get(0) == signal;
      default -> false;
    };
  }

  private static double radians(Operation operation) {
    return switch (operation) {
      case Operation.Rotation rotation -> rotation.radians();
      case Operation.Call call ->
          Double.parseDouble(call.routine().parameters().getOrDefault("angle", "NaN"));
      default -> Double.NaN;
    };
  }

  private static boolean touches(Operation operation, int qubit) {
    return switch (operation) {
      case Operation.Gate(_, var a, var b, var c) -> a == qubit || b == qubit || c == qubit;
      case Operation.Call call -> call.qubits().contains(qubit);
      case Operation.Measure(var measured, _) -> measured == qubit;
      default -> false;
    };
  }

  /**
   * {@return the polynomial of symmetric phases at x: −Im of the block of the sequence of phases
   * and plain reflections, up to the sign that the Clifford parts leave}
   *
   * @param phases f_0…f_d
   * @param x in -1..1
   * @paper algorithm of Gilyén et al. 2018, arXiv:1806.01838, Theorem 17, with interior phases
   *     shifted by π/2
   */
  public static double value(ImmutableDoubleArray phases, double x) {
    double s = Math.sqrt((1 - x) * (1 + x));
    int degree = phases.length() - 1;
    double topRe = Math.cos(phases.get(degree));
    double topIm = Math.sin(phases.get(degree));
    double lowRe = 0;
    double lowIm = 0;
    for (int k = degree - 1; k >= 0; k--) {
      double re = x * topRe + s * lowRe;
      double im = x * topIm + s * lowIm;
      double otherRe = s * topRe - x * lowRe;
      double otherIm = s * topIm - x * lowIm;
      double c = Math.cos(phases.get(k));
      double t = Math.sin(phases.get(k));
      double flip = k == 0 ? 1 : -1;
      topRe = c * re - t * im;
      topIm = c * im + t * re;
      lowRe = flip * (c * otherRe + t * otherIm);
      lowIm = flip * (c * otherIm - t * otherRe);
    }
    return -topIm;
  }

  /**
   * {@return whether the phases of the file make the claimed polynomial, at 2d+2 Chebyshev points,
   * up to one sign; repetitions for amplitude amplification must be the same phases, every second
   * time inverted}
   *
   * @param polynomial that of {@code claim}
   * @param tolerance on the largest difference
   */
  static Check check(
      Program program, ClaimedPolynomial claim, ChebyshevSeries polynomial, double tolerance) {
    int degree = claim.degree();
    String name = claim.stage() == 0 ? "polynomial" : "polynomial " + (claim.stage() + 1);
    ImmutableDoubleArray all;
    try {
      all = of(program, claim.stage());
    } catch (UnsupportedStepException wrong) {
      return new Check(name, new Verdict.Differs(wrong.getMessage(), 1, 0), "main");
    }
    if (degree < 0 || all.length() <= degree) {
      Verdict few = new Verdict.Differs("main: " + all.length() + " phases", 1, 0);
      return new Check(name, few, "degree " + degree);
    }
    ImmutableDoubleArray phases = usual(all, degree + 1);
    Check repeated = check(program, claim.stage(), phases, 0);
    if (repeated.verdict() instanceof Verdict.Differs) {
      return new Check(name, repeated.verdict(), repeated.scope());
    }
    double plus = 0;
    double minus = 0;
    int points = 2 * phases.length();
    for (int k = 0; k < points; k++) {
      double x = Math.cos(Math.PI * (k + 0.5) / (2 * points));
      double value = value(phases, x);
      plus = Math.max(plus, Math.abs(value - polynomial.evaluate(x)));
      minus = Math.max(minus, Math.abs(value + polynomial.evaluate(x)));
    }
    double error = Math.min(plus, minus);
    Optional<String> wrong =
        error <= tolerance ? claim.wrongError() : Optional.of(claim.blame(program, phases));
    return new Check(
        name,
        wrong.isEmpty()
            ? new Verdict.Agrees(error, tolerance)
            : new Verdict.Differs(wrong.get(), error, tolerance),
        all.length() + " phases of the file at " + points + " points");
  }

  /**
   * The phases of one sequence: of each the median over all repetitions, so that one that differs
   * from its repetitions is found by that.
   */
  private static ImmutableDoubleArray usual(ImmutableDoubleArray all, int length) {
    int times = all.length() / length;
    ImmutableDoubleArray.Builder usual = ImmutableDoubleArray.builder(length);
    for (int k = 0; k < length; k++) {
      double[] values = new double[times];
      for (int n = 0; n < times; n++) {
        values[n] = n % 2 == 0 ? all.get(n * length + k) : -all.get(n * length + length - 1 - k);
      }
      Arrays.sort(values);
      usual.add(values[times / 2]);
    }
    return usual.build();
  }

  /**
   * {@return whether the phases of the file are the given ones}
   *
   * <p>With amplitude amplification the sequence comes an odd number of times, every second time
   * inverted.
   *
   * @param expected f_0…f_d
   * @param tolerance on each
   */
  static Check check(Program program, int stage, ImmutableDoubleArray expected, double tolerance) {
    String scope = expected.length() + " phases, one by one";
    ImmutableDoubleArray phases;
    try {
      phases = of(program, stage);
    } catch (UnsupportedStepException wrong) {
      return new Check("phases", new Verdict.Differs(wrong.getMessage(), 1, tolerance), scope);
    }
    int length = expected.length();
    if (phases.isEmpty() || phases.length() % (2 * length) != length) {
      String smallest = "main: " + phases.length() + " phases";
      return new Check("phases", new Verdict.Differs(smallest, 1, tolerance), scope);
    }
    double largest = 0;
    for (int k = 0; k < phases.length(); k++) {
      boolean inverted = k / length % 2 == 1;
      int at = k % length;
      double wanted = inverted ? -expected.get(length - 1 - at) : expected.get(at);
      double error = Math.abs(phases.get(k) - wanted);
      if (!(error <= tolerance)) {
        String smallest =
            place(program, stage, phases.length() - 1 - k)
                + ": phase f_"
                + k
                + " is "
                + phases.get(k);
        return new Check("phases", new Verdict.Differs(smallest, error, tolerance), scope);
      }
      largest = Math.max(largest, error);
    }
    return new Check("phases", new Verdict.Agrees(largest, tolerance), scope);
  }
}
