package org.hessq.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reports as a compilation and an estimate would make them, with plausible numbers. */
public final class SampleReports {
  private SampleReports() {}

  /** {@return a compiled, simulated solve} */
  public static Report solve() {
    List<Check> checks =
        List.of(
            check("syntax", Outcome.AGREES, "48,712 lines", 0, 0),
            check("counts", Outcome.AGREES, "all counts of the report", 0, 0),
            check("routines", Outcome.NOT_REFUTED, "41 routines, 9 of them sampled", 0, 0),
            check("entries", Outcome.AGREES, "all 64 columns as integers", 0, 0),
            check("polynomial", Outcome.AGREES, "1,113 Chebyshev points", 2.1e-14, 1e-12),
            check("rotations", Outcome.AGREES, "621 words", 9.7e-7, 1e-6),
            check("clifford", Outcome.AGREES, "12 fragments", 0, 0),
            check("scratch", Outcome.AGREES, "both outcomes of 96,320 measurements", 0, 0),
            check("solution", Outcome.AGREES, "whole circuit, 31 live qubits", 4.45e-3, 1e-2));
    return new Report(
        "0.1.0",
        new ProblemFacts(
            "ridge-newton",
            "ridge-newton.hq",
            "9d3e5d6c3f7a5a0f4d3c6f0c6f4c6b1b8f1b0a7b2d9f5c3e8a1d7b6c5e4f3a2b",
            "solve",
            BigInteger.valueOf(32),
            BigInteger.valueOf(30),
            1e-2),
        new MatrixFacts(
            BigInteger.valueOf(30),
            BigInteger.valueOf(900),
            BigInteger.valueOf(30),
            BigInteger.valueOf(30),
            true,
            OptionalDouble.of(0.36814),
            Origin.COMPUTED,
            OptionalDouble.of(0.010003),
            OptionalDouble.of(36.803),
            Origin.COMPUTED),
        new PlanFacts(
            "sum of 38 permutations, absolute thresholds, 14 bits",
            0.49088,
            Optional.of("kernel reflection"),
            Optional.of(BigInteger.valueOf(278)),
            OptionalDouble.of(49.076),
            OptionalDouble.of(7.1632),
            Origin.COMPUTED_CLASSICALLY,
            List.of(
                candidate("lookup blocks of 8", 1_012_345, 211, true, "fewest T within 240 qubits"),
                candidate("lookup blocks of 4", 1_090_112, 142, false, "7 % more T"),
                candidate("lookup blocks of 1", 1_804_000, 71, false, "78 % more T"),
                candidate("lookup blocks of 16", 1_001_020, 344, false, "past 240 qubits"),
                candidate("two registers", 1_412_000, 220, false, "more T and more qubits")),
            List.of(
                variant("norm guess wrong by a factor of 2", 556, 0.64, 2_024_690, 3_163_578),
                variant("norm of the solution unknown", 834, 0.5, 3_037_035, 6_074_070),
                variant("sized by proven errors alone", 412, 0.991, 1_500_310, 1_513_935)),
            Optional.of("no bound of the smallest singular value is known")),
        budget(),
        new Resources(
            BigInteger.valueOf(211),
            BigInteger.valueOf(1_012_345),
            BigInteger.valueOf(96_320),
            Optional.of(BigInteger.valueOf(401_220)),
            Depth.BOUND,
            Optional.of(BigInteger.valueOf(6_612_800)),
            BigInteger.valueOf(96_358),
            BigInteger.valueOf(621),
            new Queries(BigInteger.valueOf(278), BigInteger.valueOf(2)),
            0.9962,
            1.0038,
            share(1_012_345, 96_320, 278, 2),
            share(1_016_192, 96_686, 279, 2),
            Basis.PROVEN,
            List.of(
                routine("lookup_0", "lookup", 556, 611_600, 76_450),
                routine("compare_14", "comparator", 278, 61_160, 15_290),
                routine("permute", "permutation", 278, 211_280, 0),
                routine("phases", "rotation words", 278, 66_720, 0),
                routine("prepare_b", "state preparation", 2, 4_410, 0),
                routine("reflect", "reflection", 278, 57_175, 4_580))),
        List.of(
            new Readout(
                "norm",
                "success probability",
                big(38_416),
                big("39038031872"),
                OptionalDouble.of(3e-4)),
            new Readout(
                "dot(g, x)",
                "Hadamard test",
                big(192_080),
                big("195190159360"),
                OptionalDouble.empty())),
        List.of(
            new PhysicalEstimate("surface, 1e-3", 21, big(1_482_960), 98.4, 14, Basis.NUMERICAL)),
        Optional.of(Verification.of(checks)),
        Optional.of(
            new Solution(
                0.9999802,
                4.445e-3,
                7.1610,
                List.of(
                    new Solution.Value(
                        "norm", 7.1610, OptionalDouble.of(7.1632), OptionalDouble.of(3e-4)),
                    new Solution.Value(
                        "dot(g, x)",
                        -0.14402,
                        OptionalDouble.of(-0.14409),
                        OptionalDouble.of(5e-4)),
                    new Solution.Value(
                        "x[0]", 0.55011, OptionalDouble.empty(), OptionalDouble.empty())))),
        List.of(
            new Output("ridge-newton.qasm", 1_934_567, "ab".repeat(32)),
            new Output("certificate.json", 2_345, "cd".repeat(32))));
  }

  /** {@return an estimate with counts past 2^63 and almost nothing known} */
  public static Report estimate() {
    BigInteger huge = BigInteger.TWO.pow(80).add(BigInteger.ONE);
    Report solve = solve();
    Queries queries = new Queries(huge, BigInteger.ONE);
    Resources.Share share = new Resources.Share(huge, huge, queries);
    return new Report(
        solve.hessq(),
        new ProblemFacts(
            "poisson",
            "poisson <\"40\"> & more.hq",
            "0".repeat(64),
            "solve",
            BigInteger.TWO.pow(40),
            BigInteger.valueOf(3),
            1e-2),
        new MatrixFacts(
            BigInteger.TWO.pow(40),
            BigInteger.TWO.pow(40).multiply(BigInteger.valueOf(3)).subtract(BigInteger.TWO),
            BigInteger.valueOf(3),
            BigInteger.valueOf(3),
            true,
            OptionalDouble.of(4),
            Origin.BOUNDED,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Origin.UNKNOWN),
        new PlanFacts(
            "offsets",
            4,
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Origin.UNKNOWN,
            List.of(),
            List.of(),
            Optional.empty()),
        budget(),
        new Resources(
            BigInteger.valueOf(99),
            huge,
            huge,
            Optional.empty(),
            Depth.BOUND,
            Optional.empty(),
            huge,
            BigInteger.ZERO,
            queries,
            0.5,
            2,
            share,
            share,
            Basis.NUMERICAL,
            List.of()),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static ErrorBudget budget() {
    return new ErrorBudget(
        new ErrorShare(OptionalDouble.of(1e-2), OptionalDouble.of(1e-2)),
        new ErrorShare(OptionalDouble.of(2.2e-2), OptionalDouble.of(2.96e-3)),
        new ErrorShare(OptionalDouble.of(5e-3), OptionalDouble.of(3.1e-3)),
        new ErrorShare(OptionalDouble.of(1e-11), OptionalDouble.of(4e-13)),
        new ErrorShare(OptionalDouble.of(6.2e-4), OptionalDouble.of(1.1e-4)),
        new ErrorShare(OptionalDouble.of(1e-4), OptionalDouble.empty()),
        new ErrorShare(OptionalDouble.of(2.77e-2), OptionalDouble.of(4.45e-3)));
  }

  private static Check check(
      String name, Outcome outcome, String scope, double error, double tolerance) {
    return new Check(
        name,
        outcome,
        OptionalDouble.of(error),
        OptionalDouble.of(tolerance),
        scope,
        Optional.empty());
  }

  private static Candidate candidate(
      String encoding, long tCount, long qubits, boolean chosen, String why) {
    return new Candidate(
        encoding,
        Optional.of("kernel reflection"),
        0.49088,
        Optional.of(big(278)),
        big(Math.round(1.04 * tCount)),
        big(tCount),
        1.04,
        big(qubits),
        chosen,
        why);
  }

  private static Variant variant(
      String assumption, long degree, double success, long tCount, long expected) {
    return new Variant(
        assumption, Optional.of(big(degree)), success, big(tCount), big(expected), Basis.PROVEN);
  }

  private static Resources.Share share(long tCount, long toffolis, long matrix, long vector) {
    return new Resources.Share(big(tCount), big(toffolis), new Queries(big(matrix), big(vector)));
  }

  private static RoutineCost routine(
      String name, String kind, long calls, long tCount, long toffolis) {
    return new RoutineCost(name, kind, big(calls), big(tCount), big(toffolis), BigInteger.ZERO);
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static BigInteger big(String value) {
    return new BigInteger(value);
  }
}
