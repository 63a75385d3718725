package org.hessq.cost.physical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/** A machine with a code: layout, distance, factories. */
record LayoutModel(Machine machine, Code code) {
  String name() {
    return machine.name() + ", " + code.word();
  }

  PhysicalEstimate estimate(LogicalCounts counts, double errorBudget) {
    Layout layout = Layout.of(counts, errorBudget);
    OptionalInt found = code.distance(machine.cliffordError(), layout.errorEach());
    if (found.isEmpty()) {
      return new PhysicalEstimate.Unreachable(
          name(),
          "a logical error of "
              + layout.errorEach()
              + " for each qubit and cycle needs a distance above "
              + Code.LARGEST_DISTANCE);
    }
    int distance = found.getAsInt();
    double cycle = code.cycleSeconds(machine, distance);
    double runtime = layout.depth().doubleValue() * cycle;
    BigInteger qubits = layout.qubits().multiply(code.qubits(distance));
    if (layout.tStates().signum() == 0) {
      return reached(layout, distance, qubits, runtime, BigInteger.ZERO, BigInteger.ZERO);
    }
    double wanted = errorBudget / 3 / layout.tStates().doubleValue();
    Optional<TFactory> factory = TFactory.find(machine, code, wanted);
    if (factory.isEmpty()) {
      return new PhysicalEstimate.Unreachable(
          name(),
          "T states of error "
              + wanted
              + " need more than "
              + TFactory.MOST_ROUNDS
              + " rounds of distillation or a distance above "
              + Code.LARGEST_DISTANCE);
    }
    TFactory one = factory.get();
    double longest = Math.max(runtime, one.seconds());
    BigInteger count = factories(layout.tStates(), one, longest);
    BigInteger factoryQubits = count.multiply(BigDecimal.valueOf(one.qubits()).toBigIntegerExact());
    return reached(layout, distance, qubits, longest, count, factoryQubits);
  }

  /** {@return how many must work side by side; each starts anew when it is done} */
  private static BigInteger factories(BigInteger tStates, TFactory factory, double runtime) {
    if (factory.seconds() == 0) {
      return BigInteger.ZERO;
    }
    BigInteger each =
        BigDecimal.valueOf(runtime / factory.seconds())
            .setScale(0, RoundingMode.FLOOR)
            .toBigIntegerExact()
            .max(BigInteger.ONE);
    return tStates.add(each).subtract(BigInteger.ONE).divide(each);
  }

  private PhysicalEstimate reached(
      Layout layout,
      int distance,
      BigInteger layoutQubits,
      double runtime,
      BigInteger factories,
      BigInteger factoryQubits) {
    return new PhysicalEstimate.Reached(
        name(),
        distance,
        layoutQubits.add(factoryQubits),
        runtime,
        factories,
        factoryQubits,
        code.cycleSeconds(machine, distance),
        layout.depth(),
        layout.tStates());
  }
}
