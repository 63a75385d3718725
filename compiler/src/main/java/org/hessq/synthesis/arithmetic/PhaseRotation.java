package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/**
 * Rotation by adding an angle to a phase gradient Σ_k e^{2πik/2^b}|k⟩, kept on the b-1 low bits of
 * k: the top bit would be |−⟩, and whatever flips it is a sign.
 *
 * @paper Gidney 2018, arXiv:1709.06648, Fig. 4; the carry into the top bit, a majority, is written
 *     as CZs.
 */
public final class PhaseRotation {
  private PhaseRotation() {}

  /**
   * {@return {@code phase_rotation_b}: Rz(4π·angle/2^b) on {@code target}, given a phase gradient}
   *
   * <p>Registers: {@code angle} (b), {@code target}, {@code gradient} (b-1). On basis states k of
   * the gradient it is k += angle where the target is 0 and k -= angle where it is 1, modulo
   * 2^(b-1), with a sign where the top bit of a b-bit register would change. b-2 ANDs and scratch
   * qubits.
   *
   * @param b 2 to 62
   */
  public static Routine of(int b) {
    if (b < 2 || b > 62) {
      throw new IllegalArgumentException("a phase rotation of " + b + " bits");
    }
    RoutineBuilder builder =
        new RoutineBuilder("phase_rotation_" + b)
            .kind(RoutineKind.ARITHMETIC)
            .parameter("function", "phase-rotation")
            .parameter("width", b);
    ImmutableIntArray angle = builder.register("angle", b);
    int target = builder.register("target", 1).get(0);
    ImmutableIntArray gradient = builder.register("gradient", b - 1);
    gradient.forEach(qubit -> builder.cx(target, qubit));
    add(builder, angle, gradient);
    gradient.forEach(qubit -> builder.cx(target, qubit));
    return builder.action(bits -> act(bits, b)).build();
  }

  private static void add(
      RoutineBuilder builder, ImmutableIntArray angle, ImmutableIntArray gradient) {
    int top = gradient.length() - 1;
    int a = angle.get(top);
    int g = gradient.get(top);
    var carries = new Carries(builder, angle, gradient, top);
    carries.compute();
    builder.z(angle.get(top + 1)).cz(a, g);
    if (top > 0) {
      builder.cz(a, carries.last()).cz(g, carries.last()).cx(carries.last(), g);
    }
    builder.cx(a, g);
    carries.uncomputeToSum();
  }

  private static boolean act(boolean[] bits, int b) {
    boolean flipped = bits[b];
    boolean carry = false;
    for (int k = 0; k < b - 1; k++) {
      boolean a = bits[k];
      boolean g = bits[b + 1 + k] ^ flipped;
      bits[b + 1 + k] = a ^ g ^ carry ^ flipped;
      carry = a ? g || carry : g && carry;
    }
    return bits[b - 1] ^ carry;
  }
}
