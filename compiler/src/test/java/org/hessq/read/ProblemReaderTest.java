package org.hessq.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.commons.math3.complex.Complex;
import org.hessq.problem.Approach;
import org.hessq.problem.Banded;
import org.hessq.problem.Basis;
import org.hessq.problem.Bounds;
import org.hessq.problem.Diagonal;
import org.hessq.problem.Gaussian;
import org.hessq.problem.Identity;
import org.hessq.problem.Kronecker;
import org.hessq.problem.KroneckerSum;
import org.hessq.problem.LoadedMatrix;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.NormGuess;
import org.hessq.problem.Observable;
import org.hessq.problem.Parameters;
import org.hessq.problem.Problem;
import org.hessq.problem.Scale;
import org.hessq.problem.ScaledVector;
import org.hessq.problem.Solver;
import org.hessq.problem.Sum;
import org.hessq.problem.Target;
import org.hessq.problem.Task;
import org.hessq.problem.Uniform;
import org.hessq.problem.VectorExpression;
import org.junit.jupiter.api.Test;

final class ProblemReaderTest {
  private static final Map<String, String> DATA =
      Map.of(
          "h.csv", "2,1\n1,3\n",
          "g.csv", "0.5\n-2\n",
          "row.csv", "0.5,-2\n");

  private static final DataFiles FILES =
      name ->
          DATA.containsKey(name)
              ? new DataFiles.Content(DATA.get(name).getBytes(StandardCharsets.UTF_8))
              : new DataFiles.Unreadable("no such file");

  private static Problem read(String text) {
    return ProblemReader.read("folder/some.problem.hq", text, FILES).orThrow();
  }

  private static MatrixExpression matrix(String expression) {
    return read("matrix A = " + expression + "; encode A to 1e-3;").matrix();
  }

  private static VectorExpression vector(String expression) {
    return read("matrix A = identity(8); solve A x = " + expression + " to 1e-3;").rightHandSide();
  }

  @Test
  void theProblemOfTheIssue() {
    Problem problem =
        read(
            """
            matrix H = load("h.csv") + 1e-2 * identity;
            vector g = load("g.csv");
            solve H x = -g to 1e-2;
            report norm, dot(g,  x), x[0];
            """);
    assertEquals("some.problem", problem.name());
    assertEquals("folder/some.problem.hq", problem.file());
    assertEquals(64, problem.sha256().length());
    assertEquals(2.01, problem.matrix().entry(0, 0).getReal());
    assertEquals(2, problem.rightHandSide().entry(1).getReal());
    assertEquals("x", ((Task.Solve) problem.task()).unknown());
    assertEquals(
        List.of("norm", "dot(g, x)", "x[0]"),
        problem.observables().stream().map(Observable::text).toList());
    assertEquals(Target.DEFAULT, problem.target());
    assertEquals(Bounds.NONE, problem.bounds());
    assertEquals(0, problem.seed());
  }

  @Test
  void everySetting() {
    Problem problem =
        read(
            """
            report x[2^2 - 1];
            matrix A = identity(4);
            bound condition(A) <= 10; bound sigma_min(A) >= 0.1; bound sigma_max(A) <= 2;
            bound norm(x) = 3;
            solve A x = uniform to 1e-2;
            target unitary; target rotations 1e-6; target qubits 240;
            seed -7;
            """);
    assertEquals(
        new Bounds(
            OptionalDouble.of(10),
            OptionalDouble.of(0.1),
            OptionalDouble.of(2),
            OptionalDouble.of(3),
            OptionalDouble.of(3)),
        problem.bounds());
    assertEquals(
        new Target(Target.Profile.UNITARY, OptionalDouble.of(1e-6), OptionalLong.of(240)),
        problem.target());
    assertEquals(-7, problem.seed());
    assertEquals(List.of(new Observable.Component(3, "x[2^2 - 1]")), problem.observables());
  }

  @Test
  void howToSolve() {
    String system = "matrix A = identity(4); solve A x = uniform to 1e-2; ";
    assertEquals(Approach.FREE, read(system).approach());
    assertEquals(
        new Approach(new NormGuess.Given(3.5), Optional.empty(), 1),
        read(system + "guess norm(x) = 7 / 2;").approach());
    assertEquals(
        new Approach(NormGuess.NONE, Optional.of(Solver.RANDOM_GUESSES), 3),
        read("use random_guesses 3; " + system + "guess none;").approach());
  }

  @Test
  void everyKindOfMatrix() {
    assertEquals(new Identity(1L << 60), matrix("identity(2^60)"));
    assertEquals(new Identity((1L << 60) - 1), matrix("identity(2^60 - 1)"));
    assertEquals(Banded.tridiagonal(8, -1, 2.1, -0.5), matrix("tridiagonal(8, -1, 2.1, -1/2)"));
    TreeMap<Long, Double> bands = new TreeMap<>(Map.of(0L, 2.0, 3L, -1.0));
    assertEquals(Banded.toeplitz(8, bands), matrix("toeplitz(8, {0: 2, 3: -1})"));
    assertEquals(Banded.circulant(8, bands), matrix("circulant(8, {0: 2, -5: -1})"));
    assertEquals(
        new Kronecker(new Identity(2), new Identity(3)),
        matrix("kronecker(identity(2), identity(3))"));
    assertEquals(
        new KroneckerSum(new Identity(2), new Identity(3)),
        matrix("kroneckersum(identity(2), identity(3))"));
    assertEquals(
        new Parameters(1L << 40, 3, 2, 1e6),
        matrix("parameters(dimension=2^40, sparsity=3, maximum=2, condition=1e6)"));
    assertTrue(matrix("load(\"h.csv\")") instanceof LoadedMatrix);
    assertEquals(new Diagonal(new Uniform(3)), matrix("diagonal(uniform(3))"));
    assertEquals(1.25, matrix("diagonal(16, i -> 1 + i/8)").entry(2, 2).getReal());
    assertEquals(
        new Sum(new Identity(4), new Scale(-3, new Identity(4))),
        matrix("identity(4) - 3 * identity"));
    assertEquals(new Scale(new Complex(0, 2), new Identity(4)), matrix("2i * identity(4)"));
    assertEquals(Banded.tridiagonal(4, -1, 2, 5), matrix("transpose(tridiagonal(4, 5, 2, -1))"));
    assertEquals(
        new Scale(new Complex(0, -2), new Identity(4)), matrix("adjoint(2i * identity(4))"));
  }

  @Test
  void everyKindOfVector() {
    assertEquals(new Uniform(8), vector("uniform"));
    assertEquals(new Uniform(8), vector("uniform(8)"));
    assertEquals(new Basis(8, 7), vector("basis(7)"));
    assertEquals(new Basis(8, 7), vector("basis(8, 7)"));
    assertEquals(new Gaussian(8, 3.5, 2), vector("gaussian(3.5, 2)"));
    assertEquals(new ScaledVector(0.5, new Basis(8, 0)), vector("basis(0) / 2"));
    assertEquals(
        Math.cos(0.7 * 3 + 0.2), vector("entries(i -> cos(0.7*i + 0.2))").entry(3).getReal());
    assertEquals(new Complex(1, -2), vector("uniform - 2i * basis(4)").entry(4));
    Problem row = read("matrix A = identity(2); solve A x = load(\"row.csv\") to 0.1;");
    assertEquals(-2, row.rightHandSide().entry(1).getReal());
  }

  @Test
  void arithmeticFollowsThePrecedenceOfPaper() {
    Map<String, Double> values =
        Map.of(
            "-2^2", -4.0,
            "2^-1*3", 1.5,
            "2^3^2", 512.0,
            "1 - 2 - 3", -4.0,
            "8 / 4 / 2", 1.0,
            "2 * -3", -6.0,
            "+2 - -3", 5.0,
            "abs(cos(pi))", 1.0,
            "sqrt(2)*sqrt(2)", Math.sqrt(2) * Math.sqrt(2),
            "(1i)^2 + 3", 2.0);
    values.forEach(
        (text, value) ->
            assertEquals(
                value, vector("(" + text + ") * uniform").entry(0).getReal(), 1e-15, text));
    assertEquals(3, vector("entries(i -> 2^(i - 5) - -i^0 * 1 + 1)").entry(5).getReal());
  }

  @Test
  void theDigestCoversTextAndData() {
    String text = "matrix A = load(\"h.csv\"); encode A to 1e-3;";
    String digest = read(text).sha256();
    assertEquals(digest, read(text).sha256());
    assertNotEquals(digest, read(text + " ").sha256());
    DataFiles other = _ -> new DataFiles.Content("2,1\n1,4\n".getBytes(StandardCharsets.UTF_8));
    assertNotEquals(digest, ProblemReader.read("a.hq", text, other).orThrow().sha256());
  }
}
