package org.hessq.compare;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;

/** Operations as text, qubits by the names of their registers, bits by their number. */
final class OperationText {
  private final List<String> qubits = new ArrayList<>();

  /**
   * @param registers of the routine, as far as they are known
   */
  OperationText(List<Register> registers) {
    for (Register register : registers) {
      for (int k = 0; k < register.width(); k++) {
        qubits.add(register.name() + "[" + k + "]");
      }
    }
  }

  Lines.Entry of(Operation operation) {
    return switch (operation) {
      case Operation.Rotation(var axis, double radians, _, int qubit) -> {
        String word = "r" + axis.name().toLowerCase(java.util.Locale.ROOT);
        yield new Lines.Entry(
            word + " " + qubit(qubit), word + "(" + radians + ") " + qubit(qubit));
      }
      case Operation.Conditional(int bit, var body) -> block("if (bit[" + bit + "])", body);
      case Operation.Repeat(long count, var body) -> {
        Lines.Entry inner = block("repeat", body);
        yield new Lines.Entry(
            inner.shape(), "repeat " + count + inner.exact().substring("repeat".length()));
      }
      case Operation.Gate _,
          Operation.And _,
          Operation.UnAnd _,
          Operation.Measure _,
          Operation.Reset _,
          Operation.Assign _,
          Operation.Call _ -> {
        String text = plain(operation);
        yield new Lines.Entry(text, text);
      }
    };
  }

  private Lines.Entry block(String head, List<Operation> body) {
    List<Lines.Entry> inner = body.stream().map(this::of).toList();
    return new Lines.Entry(
        inner.stream()
            .map(Lines.Entry::shape)
            .collect(Collectors.joining("; ", head + " { ", " }")),
        inner.stream()
            .map(Lines.Entry::exact)
            .collect(Collectors.joining("; ", head + " { ", " }")));
  }

  private String plain(Operation operation) {
    return switch (operation) {
      case Operation.Gate(var kind, int a, int b, int c) ->
          kind.word()
              + " "
              + qubit(a)
              + (b < 0 ? "" : ", " + qubit(b))
              + (c < 0 ? "" : ", " + qubit(c));
      case Operation.And(int a, int b, int target) ->
          "and " + qubit(a) + ", " + qubit(b) + ", " + qubit(target);
      case Operation.UnAnd(int a, int b, int target) ->
          "unand " + qubit(a) + ", " + qubit(b) + ", " + qubit(target);
      case Operation.Measure(int qubit, int bit) -> "bit[" + bit + "] = measure " + qubit(qubit);
      case Operation.Reset(int qubit) -> "reset " + qubit(qubit);
      case Operation.Assign(var kind, int target, int source) ->
          "bit["
              + target
              + switch (kind) {
                case COPY -> "] = bit[";
                case XOR -> "] ^= bit[";
              }
              + source
              + "]";
      case Operation.Call(var routine, var given) -> routine.name() + " " + all(given);
      case Operation.Rotation _, Operation.Conditional _, Operation.Repeat _ ->
          throw new IllegalStateException(operation.toString());
    };
  }

  private String all(ImmutableIntArray given) {
    return given.stream().mapToObj(this::qubit).collect(Collectors.joining(", "));
  }

  private String qubit(int index) {
    return index < qubits.size() ? qubits.get(index) : "qubit[" + index + "]";
  }
}
