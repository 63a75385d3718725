package org.hessq.execute.gate;

import java.util.Arrays;
import java.util.List;

/** One elementary unitary operation on numbered qubits. */
public sealed interface Turn {
  /** A matrix on {@code target} where every qubit of {@code controls} is 1. */
  record Controlled(Matrix2 matrix, int target, int[] controls) implements Turn {}

  /** The factor e^{iγ} on everything. */
  record Phase(double gamma) implements Turn {}

  /** No controls. */
  int[] NONE = {};

  /** {@return a matrix on {@code target} under {@code controls}} */
  static Turn of(Matrix2 matrix, int target, int... controls) {
    return new Controlled(matrix, target, controls);
  }

  /** {@return the inverse} */
  default Turn inverse() {
    return switch (this) {
      case Controlled(var matrix, int target, var controls) ->
          new Controlled(matrix.inverse(), target, controls);
      case Phase(double gamma) -> new Phase(-gamma);
    };
  }

  /** {@return the same under one more control} */
  default Turn under(int control) {
    return switch (this) {
      case Controlled(var matrix, int target, var controls) -> {
        int[] more = Arrays.copyOf(controls, controls.length + 1);
        more[controls.length] = control;
        yield new Controlled(matrix, target, more);
      }
      case Phase(double gamma) -> new Controlled(Matrix2.phase(gamma), control, NONE);
    };
  }

  /** {@return the power with eigenphases taken in (-π, π]} */
  default Turn power(double exponent) {
    return switch (this) {
      case Controlled(var matrix, int target, var controls) ->
          new Controlled(matrix.power(exponent), target, controls);
      case Phase(double gamma) -> new Phase(exponent * Matrix2.principal(gamma));
    };
  }

  /** {@return the exchange of two qubits} */
  static List<Turn> swap(int a, int b) {
    return List.of(of(Matrix2.X, b, a), of(Matrix2.X, a, b), of(Matrix2.X, b, a));
  }
}
