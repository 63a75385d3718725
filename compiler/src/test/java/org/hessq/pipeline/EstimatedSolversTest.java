package org.hessq.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hessq.analyse.Analysis;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.cost.TDepth;
import org.hessq.diagnostic.Faults;
import org.hessq.lower.Lowering;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.method.Method;
import org.hessq.method.Program;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.plan.Estimate;
import org.hessq.plan.Estimates;
import org.hessq.plan.Objective;
import org.hessq.plan.Plan;
import org.hessq.plan.Plans;
import org.hessq.plan.RotationLaw;
import org.hessq.problem.Problem;
import org.hessq.problem.Solver;
import org.hessq.report.Candidate;
import org.hessq.report.Report;
import org.hessq.report.RoutineCost;
import org.hessq.signal.PhaseFactors;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.WholeRun;
import org.hessq.verify.StateError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every solver that can be compiled can be estimated, and its formula is its circuit's count. */
class EstimatedSolversTest {
  private static final long SEED = 20_261_127;
  private static final String SYSTEM =
      "matrix A = tridiagonal(4, -1, 2.6, -1); vector b = entries(i -> 1 + i); %s"
          + "solve A x = b to 0.1;";

  private static final RotationLaw LAW = Gridsynth::expectedT;

  private static Estimate.Solve estimate(Problem problem, Profile profile) {
    Objective objective = new Objective(profile, OptionalLong.empty(), OptionalDouble.empty());
    return (Estimate.Solve)
        Estimates.of(problem, Analysis.of(problem), objective, Gridsynth::expectedT);
  }

  private static Problem use(String system, Solver solver) {
    return EstimatorTest.read("%s", system.formatted("use " + solver.spelling() + "; "));
  }

  @ParameterizedTest
  @EnumSource(Solver.class)
  void formulasAreTheCountsOfTheCircuit(Solver solver) {
    Random random = new Random(SEED);
    int built = 0;
    for (int k = 0; k < 8; k++) {
      String text = EstimatorTest.random(random) + "%s solve A x = b to 0.2;";
      Problem problem = use(text, solver);
      for (Profile profile : Profile.values()) {
        String label = "seed " + SEED + ", " + profile + ", " + text;
        Optional<Estimate.Solve> found = possible(problem, profile, solver);
        if (found.isEmpty()) {
          continue;
        }
        Estimate.Solve estimate = found.get();
        assertEquals(solver, estimate.run().sequence().solver(), label);
        compare(estimate, Estimator.estimate(problem, profile, Rotations.BY_LAW), profile, label);
        built++;
      }
    }
    assertTrue(built >= 8, built + " circuits");
  }

  /** A projection hardly ever succeeds where x is nearly at right angles to b. */
  private static Optional<Estimate.Solve> possible(
      Problem problem, Profile profile, Solver solver) {
    try {
      return Optional.of(estimate(problem, profile));
    } catch (Faults none) {
      assertEquals(Solver.KERNEL_PROJECTION, solver, none.getMessage());
      assertEquals("HQ0407", none.diagnostics().getFirst().code());
      return Optional.empty();
    }
  }

  private static void compare(
      Estimate.Solve estimate, Report report, Profile profile, String label) {
    List<ImmutableDoubleArray> zeros =
        EstimatedMethod.degrees(estimate).stream()
            .map(d -> ImmutableDoubleArray.copyOf(new double[d.intValueExact() + 1]))
            .toList();
    Method method = EstimatedMethod.of(estimate).orElseThrow().with(zeros);
    Routine main =
        CompileEngine.synthesised("p", method, profile, ImmutableMap.of()).circuit().main();
    Counts counts = Counts.of(main);
    assertEquals(estimate.run().cost().tWithoutRotations(profile), counts.tCount(profile), label);
    assertEquals(estimate.rotations(), counts.rotationCount(), label);
    assertEquals(estimate.logicalQubits(), main.width(), label);
    assertEquals(counts.toffoliCount(), report.resources().toffoliCount(), label);
    assertEquals(counts.measurements(profile), report.resources().measurementCount(), label);
    BigInteger parts =
        report.resources().byRoutine().stream()
            .map(RoutineCost::tCount)
            .reduce(BigInteger.ZERO, BigInteger::add);
    assertEquals(report.resources().tCount(), parts, label);
  }

  /** With words one by one the estimate's T-count is that of the circuit that would be compiled. */
  @ParameterizedTest
  @EnumSource(Solver.class)
  void countedEstimatesAreTheCountsOfTheCompiledCircuit(Solver solver) {
    for (Profile profile : Profile.values()) {
      Problem problem = use(SYSTEM, solver);
      Estimate.Solve estimate = estimate(problem, profile);
      Program program = program(estimate, profile);
      Program lowered = CompileEngine.lowered(program, profile);
      FormulaCounts.Result formula =
          FormulaCounts.of(
              method(estimate, EstimatedMethod.phases(estimate)), profile, lowered.circuit());
      BigInteger counted = Counts.of(lowered.circuit().main()).tCount(profile);
      Report report = Estimator.estimate(problem, profile, Rotations.SYNTHESISED);
      assertEquals(counted, formula.named().get("tCount"), profile.toString());
      assertEquals(counted, report.resources().tCount(), profile.toString());
    }
  }

  /** What two short circuits say of a long one is what it has. */
  @ParameterizedTest
  @EnumSource(Solver.class)
  void countsAndDepthOfLongCircuitsFollowFromShortOnes(Solver solver) {
    for (Profile profile : Profile.values()) {
      Estimate.Solve estimate = estimate(use(SYSTEM, solver), profile);
      CircuitModel model =
          CircuitModel.of(EstimatedMethod.of(estimate).orElseThrow(), profile, LAW);
      Circuit whole = program(estimate, profile).circuit();
      Routine main = Lowering.lower(whole, profile, CircuitModel.standIn(LAW)).main();
      assertEquals(Counts.of(main).tCount(profile), model.tCount());
      assertEquals(main.width(), model.width());
      BigInteger degree =
          EstimatedMethod.degrees(estimate).stream().reduce(BigInteger.ZERO, BigInteger::add);
      assertEquals(degree, estimate.degree());
      assertTrue(model.depth().exact());
      assertEquals(TDepth.of(main, profile).layers(), model.depth().layers().longValueExact());
    }
  }

  /** The formulas that price an estimate give the T-count of what {@code compile} emits. */
  @ParameterizedTest
  @EnumSource(Solver.class)
  void formulasAreTheCountsOfWhatIsCompiled(Solver solver) {
    Problem problem = use(SYSTEM, solver);
    Solved solved = CompileEngine.solve(problem, Options.Effort.QUICK, Progress.SILENT);
    Plan plan = new Plans(Objective.of(problem), Gridsynth::expectedT, 1).of(problem);
    Profile profile = Profile.ADAPTIVE;
    Program lowered = CompileEngine.built(problem, plan, plan.method(), profile);
    BigInteger formula =
        FormulaCounts.of(plan.method(), profile, lowered.circuit()).named().get("tCount");
    assertEquals(Counts.of(lowered.circuit().main()).tCount(profile), formula);
    assertEquals(
        solver.word(), solved.report().plan().solver().orElseThrow(), "what was asked for");
    assertEquals(
        solver.word(),
        Estimator.estimate(problem, Rotations.BY_LAW)
            .plan()
            .solver()
            .orElseThrow()
            .replaceAll(",.*", ""));
  }

  @ParameterizedTest
  @CsvSource({"''", "guess norm(x) = 4;", "guess none;"})
  void candidatesHaveTheSolversThatCompileConsiders(String guess) {
    Problem problem = EstimatorTest.read(SYSTEM, guess);
    Solved solved = CompileEngine.solve(problem, Options.Effort.QUICK, Progress.SILENT);
    Report estimate = Estimator.estimate(problem, Rotations.BY_LAW);
    assertEquals(
        solvers(solved.report().plan().candidates()), solvers(estimate.plan().candidates()));
    assertEquals(1, estimate.plan().candidates().stream().filter(Candidate::chosen).count());
  }

  private static Set<String> solvers(List<Candidate> candidates) {
    Set<String> solvers = new TreeSet<>();
    candidates.forEach(c -> solvers.add(c.solver().orElseThrow()));
    return solvers;
  }

  /** The bounds of an estimate hold for its own circuit. */
  @ParameterizedTest
  @EnumSource(value = Solver.class, mode = EnumSource.Mode.EXCLUDE, names = "RANDOM_GUESSES")
  void anEstimatedCircuitSucceedsAndErrsWithinItsBounds(Solver solver) {
    Problem problem = use(SYSTEM, solver);
    Estimate.Solve estimate = estimate(problem, Profile.ADAPTIVE);
    Program program = program(estimate, Profile.ADAPTIVE);
    WholeRun.Result result =
        WholeRun.of(program.circuit(), new Gadgets(), wanted(program), "system", 22, 1, _ -> {});
    assertTrue(result.success() >= estimate.success(), result.success() + " " + solver);
    assertTrue(result.success() < 4 * estimate.success(), "the bound says something");
    double[] x =
        DenseMatrix.solve(problem.matrix().toComplexSparse(16).real(), new double[] {1, 2, 3, 4});
    double norm = Norms.two(x);
    for (int i = 0; i < x.length; i++) {
      x[i] /= norm;
    }
    double error = StateError.of(result.amplitudes(), x);
    double allowed =
        estimate.errors().polynomial().proven().orElseThrow()
            + estimate.errors().entries().proven().orElseThrow();
    assertTrue(error <= allowed, solver + ": " + error + " above " + allowed);
  }

  @Test
  void aSolverThatNeedsNoNormIsEstimatedWhereNothingIsKnown() {
    String text =
        "matrix A = tridiagonal(2^20, -1, 2.5, -1); vector b = entries(i -> 1 + i); %s"
            + "solve A x = b to 1e-2;";
    Report projection = Estimator.estimate(use(text, Solver.KERNEL_PROJECTION), Rotations.BY_LAW);
    Report guesses = Estimator.estimate(use(text, Solver.RANDOM_GUESSES), Rotations.BY_LAW);
    // Eigenvalues from 1/2 to 9/2: Kantorovich's 2√κ/(κ + 1) = 0.6, squared.
    assertEquals(.36, projection.resources().successProbability(), .36 * 1e-2);
    assertTrue(
        guesses
                .resources()
                .expected()
                .tCount()
                .compareTo(projection.resources().expected().tCount())
            > 0);
  }

  private static Method method(Estimate.Solve estimate, List<PhaseFactors> phases) {
    return EstimatedMethod.of(estimate)
        .orElseThrow()
        .with(phases.stream().map(p -> ImmutableDoubleArray.copyOf(p.list())).toList());
  }

  private static Program program(Estimate.Solve estimate, Profile profile) {
    return CompileEngine.synthesised(
        "p", method(estimate, EstimatedMethod.phases(estimate)), profile, ImmutableMap.of());
  }

  /** The outcomes that mean success, bit by bit. */
  private static int[] wanted(Program program) {
    List<Integer> bits = new ArrayList<>();
    program
        .roles()
        .success()
        .forEach(
            (name, value) -> {
              for (Register register : program.circuit().main().registers()) {
                for (int k = 0; register.name().equals(name) && k < register.width(); k++) {
                  bits.add((int) (value >>> k & 1));
                }
              }
            });
    return bits.stream().mapToInt(Integer::intValue).toArray();
  }
}
