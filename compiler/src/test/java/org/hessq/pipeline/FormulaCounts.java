package org.hessq.pipeline;

import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.Leaf;
import org.hessq.formula.EncodingCost;
import org.hessq.formula.SolveCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.formula.arithmetic.StateCost;
import org.hessq.method.Method;
import org.hessq.method.Preparation;
import org.hessq.numeric.multiplex.MultiplexedAngles;
import org.hessq.numeric.multiplex.StateAngles;

/**
 * Counts of a method by formula alone, but for the T gates of each rotation's word, which no
 * formula knows.
 */
final class FormulaCounts {
  private final Profile profile;
  private final Map<String, BigInteger> words = new TreeMap<>();
  private final SortedMap<Double, BigInteger> rotations = new TreeMap<>();
  private BigInteger wordT = BigInteger.ZERO;

  private FormulaCounts(Profile profile, Circuit circuit) {
    this.profile = profile;
    for (Routine routine : circuit.routines()) {
      if (routine.kind() == RoutineKind.WORD) {
        words.put(
            word(
                routine.parameters().get("axis"),
                Double.parseDouble(routine.parameters().get("angle")),
                Double.parseDouble(routine.parameters().get("tolerance"))),
            BigInteger.valueOf(routine.body().stream().filter(FormulaCounts::isT).count()));
      }
    }
  }

  /**
   * The counts of one run.
   *
   * @param named by their names in a report
   * @param rotations by tolerance
   */
  record Result(SortedMap<String, BigInteger> named, SortedMap<Double, BigInteger> rotations) {}

  /** {@return the counts of {@code method}, with the words of {@code circuit}} */
  static Result of(Method method, Profile profile, Circuit circuit) {
    FormulaCounts counts = new FormulaCounts(profile, circuit);
    return switch (method) {
      case Method.EncodeOnly(var encoding, var layout) -> {
        BlockCost use = new EncodingCost(layout, profile).of(encoding);
        BigInteger zero = BigInteger.ZERO;
        int qubits = encoding.qubits() + encoding.ancillas() + use.scratch();
        yield counts.result(new SolveCost(BigInteger.ONE, use, zero, zero, zero, qubits), 0);
      }
      case Method.KernelReflection m -> counts.augmented(m);
      case Method.NormProjection(var run) -> {
        Result result = counts.augmented(run);
        // The branch is not measured.
        result.named().merge("measurementCount", BigInteger.ONE, BigInteger::subtract);
        yield result;
      }
      case Method.KernelProjection m -> {
        SolveCost cost =
            SolveCost.kernelProjection(
                m.leaf(), BigInteger.valueOf(m.degree()), m.layout(), profile);
        counts.phases(m.phases(), m.phaseTolerance(), BigInteger.ONE);
        counts.prepare(m.preparation(), m.preparationTolerance(), cost.preparations());
        yield counts.result(cost, m.leaf().ancillas() + 1);
      }
      case Method.RandomGuesses m -> {
        Method.KernelReflection first = m.reflection();
        Leaf leaf = first.leaf();
        SolveCost cost =
            SolveCost.randomGuesses(
                new EncodingCost(m.layout(), profile)
                    .of(new Augmented(leaf, first.branchThreshold())),
                leaf.qubits(),
                leaf.ancillas(),
                BigInteger.valueOf(first.degree()),
                BigInteger.valueOf(m.projectionDegree()));
        counts.phases(first.phases(), first.phaseTolerance(), BigInteger.ONE);
        counts.phases(m.projection(), first.phaseTolerance(), BigInteger.ONE);
        counts.prepare(first.preparation(), first.preparationTolerance(), cost.preparations());
        yield counts.result(cost, leaf.ancillas() + 6);
      }
      case Method.Inversion m -> {
        SolveCost cost =
            SolveCost.inversion(
                m.leaf(), BigInteger.valueOf(m.degree()), m.rounds(), m.layout(), profile);
        counts.phases(m.phases(), m.phaseTolerance(), BigInteger.valueOf(2L * m.rounds() + 1));
        counts.prepare(m.preparation(), m.preparationTolerance(), cost.preparations());
        yield counts.result(cost, m.leaf().ancillas() + 1);
      }
    };
  }

  private Result augmented(Method.KernelReflection m) {
    SolveCost cost =
        SolveCost.kernelReflection(
            m.leaf(), m.branchThreshold(), BigInteger.valueOf(m.degree()), m.layout(), profile);
    phases(m.phases(), m.phaseTolerance(), BigInteger.ONE);
    prepare(m.preparation(), m.preparationTolerance(), cost.preparations());
    return result(cost, m.leaf().ancillas() + 2);
  }

  private static boolean isT(Operation operation) {
    return operation instanceof Operation.Gate gate
        && (gate.kind() == GateKind.T || gate.kind() == GateKind.TDG);
  }

  /** An angle and its opposite have words of the same size. */
  private static String word(String axis, double radians, double tolerance) {
    return axis + " " + Math.abs(radians) + " " + tolerance;
  }

  private void rotation(String axis, double radians, double tolerance, BigInteger times) {
    rotations.merge(tolerance, times, BigInteger::add);
    BigInteger own = words.get(word(axis, radians, tolerance));
    if (own == null) {
      throw new AssertionError("no word for " + word(axis, radians, tolerance));
    }
    wordT = wordT.add(own.multiply(times));
  }

  private void phases(ImmutableDoubleArray phases, double tolerance, BigInteger times) {
    phases.forEach(phase -> rotation("z", 2 * phase, tolerance, times));
  }

  private void prepare(Preparation preparation, double tolerance, BigInteger times) {
    switch (preparation) {
      case Preparation.Amplitudes(var values) -> {
        var levels = StateAngles.real(values.toArray());
        long before = rotations.values().stream().mapToLong(BigInteger::longValue).sum();
        for (StateAngles.Level level : levels) {
          double[] angles = MultiplexedAngles.solve(level.angles());
          if (MultiplexedAngles.rightAngles(angles).isEmpty()) {
            for (double angle : angles) {
              if (angle != 0) {
                rotation("y", angle, tolerance, times);
              }
            }
          }
        }
        long after = rotations.values().stream().mapToLong(BigInteger::longValue).sum();
        if (after - before != times.longValue() * StateCost.treeRotations(levels)) {
          throw new AssertionError("rotations of a tree");
        }
      }
      case Preparation.BasisState _, Preparation.UniformState _ -> {}
    }
  }

  private Result result(SolveCost cost, int lastMeasurements) {
    BlockCost use = cost.encoding();
    BigInteger ands = cost.degree().multiply(BigInteger.valueOf(use.ands())).add(cost.flags());
    BigInteger measured =
        switch (profile) {
          case ADAPTIVE ->
              cost.degree()
                  .multiply(BigInteger.valueOf(use.adaptiveMeasurements()))
                  .add(cost.flags());
          case UNITARY -> BigInteger.ZERO;
        };
    SortedMap<String, BigInteger> named = new TreeMap<>();
    named.put("queries.matrix", cost.degree());
    named.put("queries.vector", cost.preparations());
    named.put("toffoliCount", ands);
    named.put("measurementCount", measured.add(BigInteger.valueOf(lastMeasurements)));
    named.put("logicalQubits", BigInteger.valueOf(cost.logicalQubits()));
    named.put("tCount", cost.tWithoutRotations(profile).add(wordT));
    named.put(
        "rotationCount", rotations.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
    return new Result(named, rotations);
  }
}
