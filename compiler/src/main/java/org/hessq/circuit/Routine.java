package org.hessq.circuit;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;

/**
 * A named piece of circuit over registers of its own.
 *
 * <p>Compared by identity: two routines are the same only if they are one object. The adjoint is
 * another routine: given by the builder where measurements make the reversed body wrong, else the
 * reversed body, made on first use.
 */
public final class Routine {
  private final String name;
  private final RoutineKind kind;
  private final ImmutableMap<String, String> parameters;
  private final List<Register> registers;
  private final int bits;
  private final List<Operation> body;
  private final Optional<ClassicalAction> action;
  private final int width;
  private volatile Routine adjoint;

  /**
   * @param parameters what the kind needs to be judged, in the order in which it is printed
   * @param bits how many classical bits one activation owns
   */
  public Routine(
      String name,
      RoutineKind kind,
      ImmutableMap<String, String> parameters,
      List<Register> registers,
      int bits,
      List<Operation> body,
      Optional<ClassicalAction> action) {
    this.name = name;
    this.kind = kind;
    this.parameters = parameters;
    this.registers = List.copyOf(registers);
    this.bits = bits;
    this.body = List.copyOf(body);
    this.action = action;
    this.width = registers.stream().mapToInt(Register::width).sum();
    if (registers.stream().map(Register::name).distinct().count() != registers.size()) {
      throw new IllegalArgumentException(name + " has two registers of one name");
    }
  }

  /** Makes each of two routines the adjoint of the other. */
  public static void pair(Routine forward, Routine backward) {
    if (!forward.registers.equals(backward.registers)) {
      throw new IllegalArgumentException(forward.name + " and its adjoint differ in registers");
    }
    forward.adjoint = backward;
    backward.adjoint = forward;
  }

  /** {@return the routine that undoes this one on clean scratch} */
  public Routine adjoint() {
    Routine result = adjoint;
    if (result == null) {
      synchronized (this) {
        result = adjoint;
        if (result == null) {
          result = Adjoints.of(this);
          pair(this, result);
        }
      }
    }
    return result;
  }

  public String name() {
    return name;
  }

  public RoutineKind kind() {
    return kind;
  }

  public ImmutableMap<String, String> parameters() {
    return parameters;
  }

  public List<Register> registers() {
    return registers;
  }

  /** {@return how many qubits it has, scratch included} */
  public int width() {
    return width;
  }

  /** {@return how many of its qubits are scratch} */
  public int scratchWidth() {
    return registers.stream()
        .filter(r -> r.kind() == Register.Kind.SCRATCH)
        .mapToInt(Register::width)
        .sum();
  }

  /**
   * {@return the index of the first qubit of the register called {@code register}}
   *
   * @throws IllegalArgumentException if there is none
   */
  public int offset(String register) {
    int offset = 0;
    for (Register r : registers) {
      if (r.name().equals(register)) {
        return offset;
      }
      offset += r.width();
    }
    throw new IllegalArgumentException(name + " has no register " + register);
  }

  /** {@return how many classical bits one activation owns} */
  public int bits() {
    return bits;
  }

  public List<Operation> body() {
    return body;
  }

  /** {@return what it does to basis states, if it has stated that} */
  public Optional<ClassicalAction> action() {
    return action;
  }

  @Override
  public String toString() {
    return name;
  }
}
