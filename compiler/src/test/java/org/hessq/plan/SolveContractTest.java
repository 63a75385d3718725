package org.hessq.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.Leaf;
import org.hessq.formula.EncodingCost;
import org.hessq.formula.SolveCost;
import org.hessq.formula.arithmetic.StateCost;
import org.hessq.method.Method;
import org.hessq.method.Preparation;
import org.hessq.method.Program;
import org.hessq.method.TableLayout;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.SparseMatrix;
import org.hessq.numeric.multiplex.StateAngles;
import org.hessq.problem.Approach;
import org.hessq.problem.Banded;
import org.hessq.problem.NormGuess;
import org.hessq.problem.Solver;
import org.hessq.problem.Stencil;
import org.hessq.signal.KernelPolynomial;
import org.hessq.signal.PhaseFactors;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.WholeRun;
import org.hessq.synthesis.solver.InversionCircuit;
import org.hessq.synthesis.solver.KernelProjectionCircuit;
import org.hessq.synthesis.solver.KernelReflectionCircuit;
import org.hessq.synthesis.solver.RandomGuessesCircuit;
import org.hessq.verify.StateError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole solves: the simulated circuit succeeds as often and errs as much as its plan says, and
 * costs what the formula says.
 */
class SolveContractTest {
  private static final double EPSILON = 0.08;
  private static final double EXACT = 1e-9;
  private static final long SEED = 20_261_121;
  private static final RotationLaw LAW = tolerance -> 3 * Math.log(1 / tolerance) / Math.log(2);

  /** A system on qubits. */
  record System(String name, Embedding embedding, Optional<Stencil> stencil) {
    @Override
    public String toString() {
      return name;
    }

    SmallSystem truth() {
      return SmallSystem.of(embedding.matrix(), embedding.rightHandSide());
    }
  }

  /** What to expect of a method's circuit. */
  record Forecast(Method method, double success, double stateError) {}

  private static SparseMatrix random(int size, boolean symmetric, long seed) {
    Random random = new Random(seed);
    double[][] entries = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        if (Math.floorMod(i - j, size) <= 1 || i == j + 1) {
          entries[i][j] = random.nextDouble() - 0.5;
        }
        if (symmetric && j < i) {
          entries[j][i] = entries[i][j];
        }
      }
      entries[i][i] = i % 2 == 0 ? 1.6 : -1.4;
    }
    return SparseMatrix.ofDense(entries);
  }

  private static System real(String name, SparseMatrix matrix, double... b) {
    SparseMatrix zero = SparseMatrix.builder(b.length, b.length).build();
    return new System(
        name,
        Embedding.of(new ComplexSparse(matrix, zero), b, new double[b.length], 1.5),
        Optional.empty());
  }

  static Stream<System> systems() {
    double[] ones = new double[8];
    Arrays.fill(ones, 1);
    Banded banded = Banded.tridiagonal(4, -1, 3, -1);
    SparseMatrix laplace = banded.toComplexSparse(100).real();
    Embedding grid = real("", laplace, 1, 2, 3, 4).embedding();
    Embedding complex =
        Embedding.of(
            new ComplexSparse(random(2, true, 5), random(2, false, 6).scale(0.3)),
            new double[] {1, 0.5},
            new double[] {0, -1},
            1);
    Embedding padded =
        Embedding.of(
            new ComplexSparse(random(3, false, 7), random(3, true, 8).scale(0.2)),
            new double[] {1, 0, 2},
            new double[] {0, 1, 0},
            1.5);
    return Stream.of(
        real("symmetric 4", random(4, true, 1), 1, -2, 0.5, 3),
        real("general 4", random(4, false, 2), 0, 1, 1, 0),
        real("basis vector", random(8, true, 3), 0, 0, 0, 0, 0, -1, 0, 0),
        real("uniform vector", random(8, false, 4), ones),
        real("three rows", random(3, true, 9), 1, 2, 3),
        real("five rows", random(5, false, 10), 1, 0, 0, -2, 3),
        new System("complex", complex, Optional.empty()),
        new System("complex, three rows", padded, Optional.empty()),
        new System("stencil", grid, banded.toStencil()));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void plansDoWhatTheyForecast(System system) {
    for (Profile profile : Profile.values()) {
      Plan plan = plan(system, profile, Approach.FREE).orElseThrow();
      check(system, plan, profile);
      assertEquals(1, plan.candidates().stream().filter(Plan.Candidate::chosen).count());
      List<String> solvers =
          plan.candidates().stream().map(Plan.Candidate::solver).distinct().toList();
      assertTrue(solvers.containsAll(List.of("kernel-reflection", "inversion")), "both weighed");
    }
  }

  @ParameterizedTest
  @MethodSource("systems")
  void everySolverCanBeAskedFor(System system) {
    for (Solver solver : Solver.values()) {
      Approach approach = new Approach(NormGuess.COMPUTED, Optional.of(solver), 3);
      Profile profile = Profile.values()[solver.ordinal() % 2];
      Optional<Plan> plan = plan(system, profile, approach);
      if (plan.isEmpty()) {
        assertEquals(Solver.KERNEL_PROJECTION, solver, "x is far from b: " + system);
        continue;
      }
      assertEquals(
          List.of(solver.word()),
          plan.get().candidates().stream().map(Plan.Candidate::solver).distinct().toList());
      check(system, plan.get(), profile);
      assertEquals(solver != Solver.INVERSION, plan.get().norm().isPresent());
      plan.get().norm().ifPresent(norm -> checkNorm(system, norm, profile));
    }
  }

  private static Optional<Plan> plan(System system, Profile profile, Approach approach) {
    Objective objective = new Objective(profile, OptionalLong.empty(), OptionalDouble.empty());
    return new Planner(
            system.embedding(), system.stencil(), EPSILON, objective, LAW, 1, approach, true, SEED)
        .plan();
  }

  private static void check(System system, Plan plan, Profile profile) {
    double error = plan.errors().polynomial().computed().orElseThrow();
    assertTrue(error < EPSILON);
    double success = plan.procedure().map(p -> p.here()).orElse(plan.cost().success());
    check(system, new Forecast(plan.method(), success, error), profile);
  }

  /** The success probability tells the norm of the unrounded system. */
  private static void checkNorm(System system, Method.NormProjection method, Profile profile) {
    Method.KernelReflection run = method.run();
    Program program = KernelReflectionCircuit.of("norm", method, profile, ImmutableMap.of());
    SolveCost cost =
        SolveCost.kernelReflection(
            run.leaf(),
            run.branchThreshold(),
            BigInteger.valueOf(run.degree()),
            run.layout(),
            profile);
    assertCost(program, cost, run.preparation(), profile);
    WholeRun.Result result =
        WholeRun.of(
            program.circuit(),
            new Gadgets(),
            wanted(program),
            0,
            run.leaf().qubits() + 1,
            22,
            1,
            _ -> {});
    assertEquals(0, result.leak(), 1e-12);
    double p = result.success() / Math.pow(1 - run.shave(), 2);
    double norm = run.normGuess() * Math.sqrt(1 / p - 1);
    double truth = system.truth().norm() * run.leaf().alpha();
    assertEquals(truth, norm, EPSILON * truth, system::toString);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void bothSolversSucceedAsTheirPolynomialsDo(System system) {
    List<Forecast> forecasts = new ArrayList<>();
    List<Leaf> leaves = new ArrayList<>();
    Colouring colouring = ColouringChoices.of(system.embedding().matrix()).getFirst();
    leaves.add(ClassSums.of(colouring, system.embedding().qubits(), 7, 3));
    system.stencil().ifPresent(stencil -> leaves.add(ShiftSums.of(stencil, 6)));
    for (Leaf leaf : leaves) {
      forecasts.add(kernel(system, leaf));
      for (int rounds = 0; rounds <= 2; rounds++) {
        forecasts.add(inversion(system, leaf, rounds));
      }
    }
    for (int k = 0; k < forecasts.size(); k++) {
      check(system, forecasts.get(k), Profile.values()[k % 2]);
    }
  }

  private static Forecast kernel(System system, Leaf leaf) {
    SparseMatrix block = SolvePlanner.block(leaf);
    double[] b = system.embedding().rightHandSide();
    SmallSystem rounded = SmallSystem.of(block, b);
    KernelSearch.Found found =
        new KernelSearch(block, b, system.truth().direction())
            .shortest(
                leaf.bits(),
                KernelSearch.guesses(rounded.norm()),
                rounded.smallest(),
                new double[] {EPSILON},
                200)
            .getFirst()
            .orElseThrow();
    double shave = Planner.SHAVE;
    KernelPolynomial polynomial =
        KernelPolynomial.reflection(
            1 / found.gap(), 2 * Math.exp(-(2 * found.ell() - 1) * found.gap()));
    assertEquals(2 * found.ell(), polynomial.degree());
    ImmutableDoubleArray phases =
        ImmutableDoubleArray.copyOf(PhaseFactors.of(polynomial.series().scale(1 - shave)).list());
    Method method =
        new Method.KernelReflection(
            leaf,
            new TableLayout(1),
            found.branchThreshold(),
            found.gap(),
            shave,
            phases,
            1e-3,
            Planner.preparation(b),
            1e-3);
    return new Forecast(method, found.success() * Math.pow(1 - shave, 2), found.stateError());
  }

  private static Forecast inversion(System system, Leaf leaf, int rounds) {
    SparseMatrix block = SolvePlanner.block(leaf);
    double[] b = system.embedding().rightHandSide();
    SmallSystem rounded = SmallSystem.of(block, b);
    InversionSearch.Found found =
        new InversionSearch(block, b, system.truth().direction())
            .shortest(rounded.smallest(), rounded.norm(), EPSILON)
            .orElseThrow();
    double scale = (1 - Planner.SHAVE) / found.polynomial().maximumBound();
    ImmutableDoubleArray phases =
        ImmutableDoubleArray.copyOf(
            PhaseFactors.of(found.polynomial().series().scale(scale)).list());
    Method method =
        new Method.Inversion(
            leaf,
            new TableLayout(0),
            rounded.smallest(),
            found.requested(),
            Planner.SHAVE,
            phases,
            1e-3,
            Planner.preparation(b),
            1e-3,
            rounds);
    double angle = Math.asin((1 - Planner.SHAVE) * found.amplitude());
    return new Forecast(
        method, Math.pow(Math.sin((2 * rounds + 1) * angle), 2), found.stateError());
  }

  private static void check(System system, Forecast forecast, Profile profile) {
    Program program;
    SolveCost cost;
    Preparation preparation;
    switch (forecast.method()) {
      case Method.KernelReflection method -> {
        program = KernelReflectionCircuit.of("solve", method, profile, ImmutableMap.of());
        preparation = method.preparation();
        cost =
            SolveCost.kernelReflection(
                method.leaf(),
                method.branchThreshold(),
                BigInteger.valueOf(method.degree()),
                method.layout(),
                profile);
      }
      case Method.Inversion method -> {
        program = InversionCircuit.of("solve", method, profile, ImmutableMap.of());
        preparation = method.preparation();
        cost =
            SolveCost.inversion(
                method.leaf(),
                BigInteger.valueOf(method.degree()),
                method.rounds(),
                method.layout(),
                profile);
      }
      case Method.KernelProjection method -> {
        program = KernelProjectionCircuit.of("solve", method, profile, ImmutableMap.of());
        preparation = method.preparation();
        cost =
            SolveCost.kernelProjection(
                method.leaf(), BigInteger.valueOf(method.degree()), method.layout(), profile);
      }
      case Method.RandomGuesses method -> {
        program = RandomGuessesCircuit.of("solve", method, profile, ImmutableMap.of());
        Method.KernelReflection first = method.reflection();
        preparation = first.preparation();
        cost =
            SolveCost.randomGuesses(
                new EncodingCost(method.layout(), profile)
                    .of(new Augmented(first.leaf(), first.branchThreshold())),
                first.leaf().qubits(),
                first.leaf().ancillas(),
                BigInteger.valueOf(first.degree()),
                BigInteger.valueOf(method.projectionDegree()));
      }
      case Method.NormProjection _, Method.EncodeOnly _ ->
          throw new IllegalArgumentException(forecast.toString());
    }
    assertCost(program, cost, preparation, profile);
    WholeRun.Result result =
        WholeRun.of(program.circuit(), new Gadgets(), wanted(program), "system", 22, 1, _ -> {});
    assertEquals(forecast.success(), result.success(), EXACT, "success");
    assertEquals(0, result.leak(), 1e-12);
    double error = StateError.of(result.amplitudes(), system.truth().direction());
    assertEquals(forecast.stateError(), error, EXACT, "state error");
    assertTrue(error < EPSILON);
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

  private static void assertCost(
      Program program, SolveCost cost, Preparation preparation, Profile profile) {
    Routine main = program.circuit().main();
    Counts counts = Counts.of(main);
    assertEquals(cost.tWithoutRotations(profile), counts.tCount(profile), "T");
    assertEquals(
        cost.degree().multiply(BigInteger.valueOf(cost.encoding().ands())).add(cost.flags()),
        counts.ands(),
        "ANDs");
    assertEquals(cost.degree().longValueExact(), uses(main, "block"), "queries");
    assertEquals(cost.preparations().longValueExact(), uses(main, "load"), "preparations");
    long each =
        switch (preparation) {
          case Preparation.Amplitudes(var values) ->
              StateCost.treeRotations(StateAngles.real(values.toArray()));
          case Preparation.BasisState _, Preparation.UniformState _ -> 0;
        };
    assertEquals(
        cost.phaseRotations().add(cost.preparations().multiply(BigInteger.valueOf(each))),
        counts.rotationCount(),
        "rotations");
    assertEquals(cost.logicalQubits(), main.width(), "qubits");
  }

  /** How often the main routine calls a routine of this name or its adjoint. */
  private static long uses(Routine main, String name) {
    return main.body().stream()
        .filter(
            operation ->
                operation instanceof Operation.Call call
                    && call.routine().name().matches(name + "(_dg)?"))
        .count();
  }
}
