package org.hessq.cost.physical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.hessq.cost.physical.PhysicalEstimate.Reached;
import org.hessq.cost.physical.PhysicalEstimate.Unreachable;
import org.junit.jupiter.api.Test;

class PhysicalTest {
  private static LogicalCounts counts(BigInteger tCount) {
    return LogicalCounts.of(
        BigInteger.valueOf(200), BigInteger.valueOf(1000), tCount, BigInteger.TEN);
  }

  @Test
  void everyMachineReachesAMillionGates() {
    for (PhysicalEstimate estimate :
        Physical.estimates(counts(BigInteger.valueOf(1_000_000)), 1e-3)) {
      Reached reached = assertInstanceOf(Reached.class, estimate, estimate::toString);
      assertTrue(reached.codeDistance() % 2 == 1 && reached.codeDistance() <= 50, reached::model);
      assertTrue(reached.factories().signum() > 0, reached::model);
      assertTrue(reached.physicalQubits().compareTo(reached.factoryQubits()) > 0, reached::model);
    }
  }

  @Test
  void countsOfFortyDigitsAreRefusedOrFinite() {
    int refused = 0;
    for (PhysicalEstimate estimate : Physical.estimates(counts(BigInteger.TEN.pow(40)), 1e-3)) {
      switch (estimate) {
        case Reached reached -> {
          assertTrue(Double.isFinite(reached.runtimeSeconds()), reached::model);
          assertTrue(reached.runtimeSeconds() > 1e30, reached::toString);
        }
        case Unreachable(_, var reason) -> {
          refused++;
          assertTrue(reason.contains("distance"), reason);
        }
      }
    }
    assertTrue(refused >= 2, refused + " machines give up");
  }

  @Test
  void moreGatesNeverCostLess() {
    BigInteger count = BigInteger.valueOf(1000);
    List<PhysicalEstimate> before = Physical.estimates(counts(count), 1e-3);
    for (int step = 0; step < 8; step++) {
      count = count.multiply(BigInteger.valueOf(1000));
      List<PhysicalEstimate> after = Physical.estimates(counts(count), 1e-3);
      for (int k = 0; k < after.size(); k++) {
        if (after.get(k) instanceof Reached more) {
          Reached less = assertInstanceOf(Reached.class, before.get(k));
          assertTrue(more.runtimeSeconds() > less.runtimeSeconds(), more::toString);
          assertTrue(more.codeDistance() >= less.codeDistance(), more::toString);
        }
      }
      before = after;
    }
  }

  @Test
  void theFactoryKeepsItsErrorOnRandomTargets() {
    Random random = new Random(7);
    for (int k = 0; k < 12; k++) {
      double wanted = Math.pow(10, -4 - 16 * random.nextDouble());
      TFactory factory = TFactory.find(Machine.GATE_NS_E4, Code.SURFACE, wanted).orElseThrow();
      assertTrue(factory.outputError() <= wanted, "seed 7, " + wanted + ": " + factory);
      assertTrue(factory.rounds().size() <= TFactory.MOST_ROUNDS, factory::toString);
    }
  }

  @Test
  void oneRoundOfTheReedMullerUnitHasItsPublishedShape() {
    TFactory.Round round =
        TFactory.Round.of(TFactory.Unit.REED_MULLER, 11, Machine.GATE_NS_E3, Code.SURFACE);
    assertEquals(31 * 2 * 121, round.qubits());
    assertEquals(11 * 11 * 400e-9, round.seconds(), 1e-18);
  }

  @Test
  void aRunWithoutTGatesNeedsNoFactory() {
    LogicalCounts clifford =
        LogicalCounts.of(BigInteger.TEN, BigInteger.TEN, BigInteger.ZERO, BigInteger.ZERO);
    for (PhysicalEstimate estimate : Physical.estimates(clifford, 1e-2)) {
      assertEquals(BigInteger.ZERO, assertInstanceOf(Reached.class, estimate).factories());
    }
  }

  @Test
  void badCountsAndBudgetsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> counts(BigInteger.ONE));
    assertThrows(
        IllegalArgumentException.class,
        () -> Physical.estimates(counts(BigInteger.valueOf(40)), 0));
  }
}
