package org.hessq.load.stim;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.noisy.NoisyOperation;
import org.hessq.circuit.noisy.PauliProduct;
import org.hessq.diagnostic.Diagnostic;

/** The meaning of one line. */
final class Instruction {
  private final Line line;
  private final StimReader.Record record;
  private final List<NoisyOperation> body;
  private final List<Diagnostic> faults;

  Instruction(
      Line line, StimReader.Record record, List<NoisyOperation> body, List<Diagnostic> faults) {
    this.line = line;
    this.record = record;
    this.body = body;
    this.faults = faults;
  }

  void read() {
    Optional<StimGates.Gate> gate = StimGates.of(line.name());
    if (gate.isPresent()) {
      gate(gate.get());
      return;
    }
    switch (line.name()) {
      case "M", "MZ" -> measure('Z', false);
      case "MX" -> measure('X', false);
      case "MY" -> measure('Y', false);
      case "MR", "MRZ" -> measure('Z', true);
      case "MRX" -> measure('X', true);
      case "MRY" -> measure('Y', true);
      case "R", "RZ" -> reset('Z');
      case "RX" -> reset('X');
      case "RY" -> reset('Y');
      case "MXX", "MYY", "MZZ" -> measurePairs(line.name().charAt(1));
      case "MPP" -> measureProducts();
      case "X_ERROR" -> channel(1, 1, 0);
      case "Y_ERROR" -> channel(1, 1, 1);
      case "Z_ERROR" -> channel(1, 1, 2);
      case "DEPOLARIZE1" -> channel(1, 1, -1);
      case "DEPOLARIZE2" -> channel(2, 1, -1);
      case "PAULI_CHANNEL_1" -> channel(1, 3, 0);
      case "PAULI_CHANNEL_2" -> channel(2, 15, 0);
      case "E", "CORRELATED_ERROR" -> correlated();
      case "DETECTOR" -> bits().ifPresent(b -> body.add(new NoisyOperation.Detector(b)));
      case "OBSERVABLE_INCLUDE" -> observable();
      case "QUBIT_COORDS" -> qubits(1);
      case "TICK", "SHIFT_COORDS" -> {
        if (!line.targets().isEmpty()) {
          fault(StimCode.TARGETS, line.name() + " takes no targets");
        }
      }
      default -> fault(StimCode.NAME, line.name() + " is not read");
    }
  }

  private void fault(StimCode code, String message) {
    faults.add(code.at(line.span(), message));
  }

  private void gate(StimGates.Gate gate) {
    if (!line.arguments().isEmpty()) {
      fault(StimCode.ARGUMENTS, line.name() + " takes no arguments");
    } else if (line.targets().stream().anyMatch(t -> t instanceof Line.Target.Bit)) {
      feedback();
    } else {
      qubits(gate.width()).ifPresent(qubits -> gate(gate, qubits));
    }
  }

  private void gate(StimGates.Gate gate, ImmutableIntArray qubits) {
    if (gate.steps().size() == 1 && gate.steps().get(0).a() == 0) {
      body.add(new NoisyOperation.Gate(gate.steps().get(0).kind(), qubits));
      return;
    }
    for (int k = 0; k < qubits.length(); k += gate.width()) {
      for (StimGates.Step step : gate.steps()) {
        int a = qubits.get(k + step.a());
        body.add(
            new NoisyOperation.Gate(
                step.kind(),
                step.b() < 0
                    ? ImmutableIntArray.of(a)
                    : ImmutableIntArray.of(a, qubits.get(k + step.b()))));
      }
    }
  }

  /** A Pauli where a bit of the record, in place of the control, is 1. */
  private void feedback() {
    String name = line.name();
    char target =
        switch (name) {
          case "CX", "CNOT", "ZCX", "XCZ" -> 'X';
          case "CY", "ZCY", "YCZ" -> 'Y';
          case "CZ", "ZCZ" -> 'Z';
          default -> ' ';
        };
    boolean last = name.equals("XCZ") || name.equals("YCZ");
    if (target == ' ' || line.targets().size() % 2 != 0) {
      fault(StimCode.TARGETS, name + " does not go with bits of the record here");
      return;
    }
    for (int k = 0; k < line.targets().size(); k += 2) {
      Line.Target first = line.targets().get(last ? k + 1 : k);
      Line.Target second = line.targets().get(last ? k : k + 1);
      if (target == 'Z' && second instanceof Line.Target.Bit) {
        Line.Target held = first;
        first = second;
        second = held;
      }
      if (first instanceof Line.Target.Bit(var back)
          && second instanceof Line.Target.Qubit(var qubit, var inverted)
          && !inverted
          && back >= 1
          && back <= record.length) {
        touch(qubit);
        body.add(new NoisyOperation.Feedback(back, pauli(target, qubit)));
      } else if (first instanceof Line.Target.Qubit(var a, _)
          && second instanceof Line.Target.Qubit(var b, _)
          && a != b) {
        touch(Math.max(a, b));
        StimGates.Gate gate = StimGates.of(name).orElseThrow();
        gate(gate, last ? ImmutableIntArray.of(b, a) : ImmutableIntArray.of(a, b));
      } else {
        fault(StimCode.TARGETS, "a pair is not a bit of the record and a qubit");
      }
    }
  }

  private void measure(char letter, boolean reset) {
    Optional<Double> flip = probability();
    for (Line.Target target : line.targets()) {
      if (target instanceof Line.Target.Qubit(var qubit, var inverted)) {
        touch(qubit);
        record.length++;
        PauliProduct axis = pauli(letter, qubit);
        body.add(new NoisyOperation.Measure(axis, inverted, flip.orElse(0.0)));
        if (reset) {
          body.add(new NoisyOperation.Reset(axis));
        }
      } else {
        fault(StimCode.TARGETS, line.name() + " takes qubits");
      }
    }
  }

  private void reset(char letter) {
    qubits(1)
        .ifPresent(
            qubits -> qubits.forEach(q -> body.add(new NoisyOperation.Reset(pauli(letter, q)))));
  }

  private void measurePairs(char letter) {
    Optional<Double> flip = probability();
    List<Line.Target> targets = line.targets();
    for (int k = 0; k < targets.size(); k += 2) {
      if (k + 1 < targets.size()
          && targets.get(k) instanceof Line.Target.Qubit(var a, var first)
          && targets.get(k + 1) instanceof Line.Target.Qubit(var b, var second)
          && a != b) {
        touch(Math.max(a, b));
        record.length++;
        PauliProduct product =
            product(List.of(new Line.Letter(letter, a), new Line.Letter(letter, b)));
        body.add(new NoisyOperation.Measure(product, first != second, flip.orElse(0.0)));
      } else {
        fault(StimCode.TARGETS, line.name() + " takes pairs of qubits");
      }
    }
  }

  private void measureProducts() {
    Optional<Double> flip = probability();
    for (Line.Target target : line.targets()) {
      if (target instanceof Line.Target.Product(var letters, var inverted) && distinct(letters)) {
        letters.forEach(letter -> touch(letter.qubit()));
        record.length++;
        body.add(new NoisyOperation.Measure(product(letters), inverted, flip.orElse(0.0)));
      } else {
        fault(StimCode.TARGETS, "MPP takes products of Paulis of different qubits");
      }
    }
  }

  private void correlated() {
    Optional<Double> probability = probability();
    List<Line.Letter> letters =
        line.targets().stream()
            .filter(t -> t instanceof Line.Target.Product p && p.letters().size() == 1)
            .map(t -> ((Line.Target.Product) t).letters().get(0))
            .toList();
    if (line.arguments().size() != 1) {
      fault(StimCode.ARGUMENTS, line.name() + " takes one probability");
    } else if (letters.size() < line.targets().size() || !distinct(letters)) {
      fault(StimCode.TARGETS, line.name() + " takes Paulis of different qubits");
    } else {
      letters.forEach(letter -> touch(letter.qubit()));
      body.add(new NoisyOperation.Flip(product(letters), probability.orElse(0.0)));
    }
  }

  /** Noise whose one argument is for the Pauli {@code only}, or for all of them if that is -1. */
  private void channel(int width, int arguments, int only) {
    Optional<ImmutableIntArray> qubits = qubits(width);
    List<Double> given = line.arguments();
    double sum = given.stream().mapToDouble(Double::doubleValue).sum();
    if (given.size() != arguments || sum > 1 + 1e-9 || given.stream().anyMatch(p -> !(p >= 0))) {
      fault(StimCode.ARGUMENTS, "the arguments of " + line.name() + " are " + given);
      return;
    }
    int kinds = (1 << 2 * width) - 1;
    double[] probabilities = new double[kinds];
    for (int k = 0; k < kinds; k++) {
      probabilities[k] =
          arguments > 1 ? given.get(k) : only < 0 ? sum / kinds : k == only ? sum : 0;
    }
    qubits.ifPresent(
        q ->
            body.add(
                new NoisyOperation.Noise(width, q, ImmutableDoubleArray.copyOf(probabilities))));
  }

  private void observable() {
    List<Double> given = line.arguments();
    if (given.size() != 1
        || given.get(0) != given.get(0).intValue()
        || given.get(0) < 0
        || given.get(0) > 1e6) {
      fault(StimCode.ARGUMENTS, "OBSERVABLE_INCLUDE takes the number of an observable");
      return;
    }
    int index = given.get(0).intValue();
    bits().ifPresent(b -> body.add(new NoisyOperation.Observable(index, b)));
  }

  /** The targets as bits of the record. */
  private Optional<ImmutableIntArray> bits() {
    ImmutableIntArray.Builder backs = ImmutableIntArray.builder();
    for (Line.Target target : line.targets()) {
      if (target instanceof Line.Target.Bit(var back) && back >= 1 && back <= record.length) {
        backs.add(back);
      } else {
        fault(
            StimCode.TARGETS,
            target instanceof Line.Target.Bit(var back)
                ? "rec[-" + back + "] is before the first of " + record.length + " bits"
                : line.name() + " takes bits of the record");
        return Optional.empty();
      }
    }
    return Optional.of(backs.build());
  }

  /** The targets as qubits in groups of different ones. */
  private Optional<ImmutableIntArray> qubits(int width) {
    ImmutableIntArray.Builder qubits = ImmutableIntArray.builder();
    int before = -1;
    for (int k = 0; k < line.targets().size(); k++) {
      if (!(line.targets().get(k) instanceof Line.Target.Qubit(var qubit, var inverted))
          || inverted
          || k % width != 0 && qubit == before) {
        fault(
            StimCode.TARGETS,
            line.name() + " takes " + (width == 1 ? "qubits" : "pairs of different qubits"));
        return Optional.empty();
      }
      touch(qubit);
      qubits.add(qubit);
      before = qubit;
    }
    if (line.targets().size() % width != 0) {
      fault(StimCode.TARGETS, line.name() + " takes pairs of qubits");
      return Optional.empty();
    }
    return Optional.of(qubits.build());
  }

  /** At most one argument, a probability. */
  private Optional<Double> probability() {
    if (line.arguments().isEmpty()) {
      return Optional.empty();
    }
    double p = line.arguments().get(0);
    if (line.arguments().size() > 1 || !(p >= 0 && p <= 1)) {
      fault(StimCode.ARGUMENTS, "the arguments of " + line.name() + " are " + line.arguments());
      return Optional.empty();
    }
    return Optional.of(p);
  }

  private void touch(int qubit) {
    record.qubits = Math.max(record.qubits, qubit + 1);
  }

  private static boolean distinct(List<Line.Letter> letters) {
    return letters.stream().map(Line.Letter::qubit).distinct().count() == letters.size();
  }

  private static PauliProduct pauli(char letter, int qubit) {
    return product(Collections.singletonList(new Line.Letter(letter, qubit)));
  }

  private static PauliProduct product(List<Line.Letter> letters) {
    return new PauliProduct(
        ImmutableIntArray.copyOf(
            letters.stream().filter(l -> l.pauli() != 'Z').mapToInt(Line.Letter::qubit)),
        ImmutableIntArray.copyOf(
            letters.stream().filter(l -> l.pauli() != 'X').mapToInt(Line.Letter::qubit)));
  }
}
