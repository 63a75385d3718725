package org.hessq.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reverses routines that do not measure. */
final class Adjoints {
  private Adjoints() {}

  /**
   * {@return a routine with the reversed body of inverse operations}
   *
   * @throws IllegalStateException if the body measures, resets or branches: such a routine needs an
   *     adjoint of its own
   */
  static Routine of(Routine routine) {
    RoutineKind kind =
        switch (routine.kind()) {
          case AND -> RoutineKind.UNAND;
          case UNAND -> RoutineKind.AND;
          case LOOKUP -> RoutineKind.UNLOOKUP;
          case UNLOOKUP -> RoutineKind.LOOKUP;
          case BLOCK_ENCODING -> RoutineKind.BLOCK_ENCODING_ADJOINT;
          case BLOCK_ENCODING_ADJOINT -> RoutineKind.BLOCK_ENCODING;
          case STATE_PREPARATION -> RoutineKind.STATE_PREPARATION_ADJOINT;
          case STATE_PREPARATION_ADJOINT -> RoutineKind.STATE_PREPARATION;
          case MAIN, WORD, ARITHMETIC, ZERO_FLAG, PLAIN -> routine.kind();
        };
    return new Routine(
        routine.name() + "_dg",
        kind,
        routine.parameters(),
        routine.registers(),
        routine.bits(),
        reversed(routine, routine.body()),
        Optional.empty());
  }

  private static List<Operation> reversed(Routine routine, List<Operation> body) {
    List<Operation> result = new ArrayList<>(body.size());
    for (Operation operation : body.reversed()) {
      result.add(inverse(routine, operation));
    }
    return result;
  }

  private static Operation inverse(Routine routine, Operation operation) {
    return switch (operation) {
      case Operation.Gate(var kind, var a, var b, var c) ->
          new Operation.Gate(kind.adjoint(), a, b, c);
      case Operation.Rotation(var axis, var radians, var tolerance, var qubit) ->
          new Operation.Rotation(axis, -radians, tolerance, qubit);
      case Operation.And(var a, var b, var target) -> new Operation.UnAnd(a, b, target);
      case Operation.UnAnd(var a, var b, var target) -> new Operation.And(a, b, target);
      case Operation.Call(var callee, var qubits) -> new Operation.Call(callee.adjoint(), qubits);
      case Operation.Repeat(var count, var body) ->
          new Operation.Repeat(count, reversed(routine, body));
      case Operation.Measure _, Operation.Reset _, Operation.Assign _, Operation.Conditional _ ->
          throw new IllegalStateException(
              routine.name() + " measures and has no adjoint of its own");
    };
  }
}
