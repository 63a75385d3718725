package org.hessq.lower;

import com.google.common.primitives.ImmutableIntArray;
import java.util.HashMap;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Operation.Axis;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.lower.rotation.Word;

/**
 * A rotation becomes a call to a Clifford+T word, {@code rz_1}, {@code ry_2} … in the order of
 * first use. One word for each axis, angle and tolerance; the opposite angle has the exact inverse,
 * {@code rz_1_dg}.
 */
final class RotationToWord {
  private record Key(Axis axis, double magnitude, double tolerance) {}

  private final RotationSynthesis synthesis;
  private final Map<Key, Routine> words = new HashMap<>();

  private RotationToWord(RotationSynthesis synthesis) {
    this.synthesis = synthesis;
  }

  static Circuit apply(Circuit circuit, RotationSynthesis synthesis) {
    var pass = new RotationToWord(synthesis);
    return Rewriting.eachOperation(
        circuit,
        (operation, out) ->
            out.add(
                operation instanceof Operation.Rotation rotation
                    ? pass.call(rotation)
                    : operation));
  }

  private Operation call(Operation.Rotation rotation) {
    var key = new Key(rotation.axis(), Math.abs(rotation.radians()), rotation.tolerance());
    Routine forward = words.computeIfAbsent(key, this::make);
    Routine word = rotation.radians() < 0 ? forward.adjoint() : forward;
    return new Operation.Call(word, ImmutableIntArray.of(rotation.qubit()));
  }

  private Routine make(Key key) {
    if (key.tolerance <= 0) {
      throw new IllegalArgumentException("a rotation by " + key.magnitude + " must be exact");
    }
    Word word = synthesis.rz(key.magnitude, key.tolerance);
    if (!(word.error() <= key.tolerance)) {
      throw new IllegalStateException(word + " misses its tolerance " + key.tolerance);
    }
    String axis =
        switch (key.axis) {
          case Y -> "y";
          case Z -> "z";
        };
    String name = "r" + axis + "_" + (words.size() + 1);
    RoutineBuilder forward = builder(name, axis, key.magnitude, key, word);
    RoutineBuilder backward = builder(name + "_dg", axis, -key.magnitude, key, word.inverse());
    return forward.buildWithAdjoint(backward);
  }

  private static RoutineBuilder builder(
      String name, String axis, double radians, Key key, Word word) {
    var builder =
        new RoutineBuilder(name)
            .kind(RoutineKind.WORD)
            .parameter("axis", axis)
            .parameter("angle", Double.toString(radians))
            .parameter("tolerance", Double.toString(key.tolerance))
            .parameter("error", Double.toString(word.error()));
    int qubit = builder.register("q", 1).get(0);
    switch (key.axis) {
      case Z -> append(builder, word, qubit);
      case Y -> { // Ry(θ) = S H Rz(θ) H S†
        builder.gate(GateKind.SDG, qubit).h(qubit);
        append(builder, word, qubit);
        builder.h(qubit).gate(GateKind.S, qubit);
      }
    }
    return builder;
  }

  private static void append(RoutineBuilder builder, Word word, int qubit) {
    for (char letter : word.gates().toCharArray()) {
      builder.gate(
          switch (letter) {
            case 'H' -> GateKind.H;
            case 'S' -> GateKind.S;
            case 's' -> GateKind.SDG;
            case 'T' -> GateKind.T;
            case 't' -> GateKind.TDG;
            case 'X' -> GateKind.X;
            case 'Y' -> GateKind.Y;
            case 'Z' -> GateKind.Z;
            default -> throw new IllegalStateException("no gate: " + letter);
          },
          qubit);
    }
  }
}
