package org.hessq.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.hessq.encoding.ClassSum;
import org.hessq.numeric.SparseMatrix;
import org.hessq.signal.InversePolynomial;
import org.hessq.signal.KernelPolynomial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings, polynomials and searches on the Newton steps, against their reference figures. */
class FlagshipTest {
  private static final List<String> NAMES =
      List.of("newton_it4", "damped_newton_it4", "pruned_newton_it4");

  @ParameterizedTest
  @CsvSource({
    "newton_it4, 0.49088399648709713, 0.002960207445326999",
    "damped_newton_it4, 0.50379611140786, 0.0033585033427322706"
  })
  void heavyFirstClassesAreTheReferences(String name, double alpha, double error) {
    Flagship step = Flagship.read(name);
    Colouring colouring = Colouring.of(step.matrix(), Colouring.Diagonal.SHARED);
    assertEquals(step.integer("classes_count"), colouring.classes().size());
    ClassSum sum = ClassSums.of(colouring, 5, step.integer("m"), step.integer("mu"));
    assertEquals(alpha, sum.alpha(), 1e-14);
    SmallSystem rounded = SmallSystem.of(SolvePlanner.block(sum), step.rightHandSide());
    assertEquals(error, SolvePlanner.distance(rounded.direction(), step.solution()), 1e-9);
    assertEquals(step.number("sigma_min"), rounded.smallest() * sum.alpha(), 1e-4 * sum.alpha());
    assertEquals(step.number("x_norm"), rounded.norm(), 1e-2 * rounded.norm());
  }

  @Test
  void fewClassesOfThePrunedStepAreNoMoreThanTheReferences() {
    Flagship step = Flagship.read("pruned_newton_it4");
    Colouring best = ColouringChoices.of(step.matrix()).getLast();
    assertEquals(step.integer("classes_count"), best.classes().size());
    double alpha = ClassSums.of(best, 5, step.integer("m"), step.integer("mu")).alpha();
    assertTrue(alpha < step.number("alpha"), "alpha " + alpha);
  }

  @ParameterizedTest
  @ValueSource(strings = {"newton_it4", "damped_newton_it4", "pruned_newton_it4"})
  void referenceParametersGiveTheReferenceOutput(String name) {
    Flagship step = Flagship.read(name);
    ClassSum sum = step.encoding();
    KernelPolynomial polynomial = KernelPolynomial.reflection(step.number("K"), step.number("eta"));
    assertEquals(step.integer("degree"), polynomial.degree());
    Dense.Output output =
        Dense.kernel(
            SolvePlanner.block(sum),
            step.rightHandSide(),
            Math.scalb((double) step.integer("W1"), -sum.bits()),
            x -> (1 - step.number("shave")) * polynomial.evaluate(Math.min(1, x)),
            step.solution());
    var expected = step.file().get("expected_exact_rotations");
    assertEquals(expected.get("success").asDouble(), output.success(), 1e-9);
    assertEquals(expected.get("state_error").asDouble(), output.stateError(), 1e-9);
  }

  @Test
  void foundReflectionsDoWhatTheSearchSays() {
    double[] tolerances = {9e-3, 5e-3, 3.2e-3};
    for (String name : NAMES) {
      Flagship step = Flagship.read(name);
      ClassSum sum = step.encoding();
      SparseMatrix block = SolvePlanner.block(sum);
      SmallSystem rounded = SmallSystem.of(block, step.rightHandSide());
      List<Optional<KernelSearch.Found>> all =
          new KernelSearch(block, step.rightHandSide(), step.solution())
              .shortest(
                  sum.bits(),
                  KernelSearch.guesses(rounded.norm()),
                  rounded.smallest(),
                  tolerances,
                  400);
      for (int k = 0; k < 2; k++) {
        KernelSearch.Found found = all.get(k).orElseThrow();
        Dense.Output output =
            Dense.kernel(
                block,
                step.rightHandSide(),
                Math.scalb((double) found.branchThreshold(), -sum.bits()),
                Dense.reflection(found.ell(), found.gap()),
                step.solution());
        assertEquals(output.success(), found.success(), 1e-9, name);
        assertEquals(output.stateError(), found.stateError(), 1e-9, name);
        assertTrue(found.stateError() <= tolerances[k], name);
        assertTrue(2 * found.ell() <= step.integer("degree"), name + " of degree " + found.ell());
      }
    }
  }

  @Test
  void foundInversionsDoWhatTheSearchSays() {
    for (String name : NAMES) {
      Flagship step = Flagship.read(name);
      SparseMatrix block = SolvePlanner.block(step.encoding());
      SmallSystem rounded = SmallSystem.of(block, step.rightHandSide());
      InversionSearch.Found found =
          new InversionSearch(block, step.rightHandSide(), step.solution())
              .shortest(rounded.smallest(), rounded.norm(), 8e-3)
              .orElseThrow();
      InversePolynomial p = found.polynomial();
      Dense.Output output =
          Dense.inverse(block, step.rightHandSide(), p::evaluate, step.solution());
      double amplitude = Math.sqrt(output.success()) / p.maximumBound();
      assertEquals(amplitude, found.amplitude(), 1e-9, name);
      assertEquals(output.stateError(), found.stateError(), 1e-9, name);
      assertTrue(found.stateError() <= 8e-3, name);
      int rounds = found.rounds();
      double angle = Math.asin(amplitude);
      assertEquals(Math.pow(Math.sin((2 * rounds + 1) * angle), 2), found.success(), 1e-9, name);
      for (int other = 0; other <= 2 * rounds + 2; other++) {
        double queries = (2 * other + 1) / Math.pow(Math.sin((2 * other + 1) * angle), 2);
        assertTrue((2 * rounds + 1) / found.success() <= queries * (1 + 1e-9), name);
      }
    }
  }
}
