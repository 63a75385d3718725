package org.hessq.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hessq.circuit.Profile;
import org.hessq.cost.Counts;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.report.Check;
import org.hessq.report.Outcome;
import org.hessq.report.Verification;
import org.hessq.verify.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole chain on random problems: the referee refutes nothing, and formula = walk = file.
 *
 * <p>No problem may be refused and no check may be too large: all that {@link RandomProblem} draws
 * is within the limits. Prints what was drawn, and requires that a block has some of every kind.
 * {@code -Drandom.problems=1000} runs that many, {@code -Drandom.seed=17} the one of that seed.
 */
class RandomProblemsTest {
  private static final DrawnProblems DRAWN = new DrawnProblems();

  static Stream<RandomProblem> problems() {
    Integer one = Integer.getInteger("random.seed");
    IntStream seeds =
        one != null
            ? IntStream.of(one)
            : IntStream.range(0, Integer.getInteger("random.problems", RandomProblem.BLOCK));
    return seeds.mapToObj(RandomProblem::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void nothingIsRefutedAndAllCountsAgree(RandomProblem random) {
    DRAWN.add(random.drawn());
    Problem problem = random.read();
    Profile profile = Plans.profile(problem);
    CompileEngine.Compiled compiled =
        CompileEngine.compile(problem, Options.Effort.QUICK, (_, _) -> {});
    Verification verification = Verdicts.of(compiled.findings().certificate());
    for (Check check : verification.checks()) {
      DRAWN.add(check.verdict());
      assertTrue(
          check.verdict() == Outcome.AGREES || check.verdict() == Outcome.NOT_REFUTED,
          () -> random + "\n" + check);
    }

    FormulaCounts.Result formula =
        FormulaCounts.of(compiled.plan().method(), profile, compiled.program().circuit());
    Counts walk = Counts.of(compiled.program().circuit().main());
    SortedMap<String, BigInteger> walked = walked(compiled, walk, profile);
    SortedMap<String, BigInteger> file = Tally.of(compiled.loaded().circuit()).named();
    file.put("logicalQubits", BigInteger.valueOf(compiled.loaded().circuit().main().width()));
    assertEquals(file, walked, random::toString);
    file.keySet().retainAll(formula.named().keySet());
    assertEquals(formula.named(), file, random::toString);
    assertEquals(formula.rotations(), walk.rotations(), random::toString);
    assertEquals(
        walk.rotations(),
        Counts.of(compiled.loaded().circuit().main()).rotations(),
        random::toString);
  }

  @AfterAll
  static void everyKindWasThere() {
    System.out.println(DRAWN);
    assertEquals("", DRAWN.missing());
  }

  private static SortedMap<String, BigInteger> walked(
      CompileEngine.Compiled compiled, Counts walk, Profile profile) {
    return new TreeMap<>(
        Recomputed.counts(
            new ReportMaker(null, compiled.analysis(), profile)
                .resources(compiled.plan().method(), compiled.program(), 1)));
  }
}
