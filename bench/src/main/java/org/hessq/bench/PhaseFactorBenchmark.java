package org.hessq.bench;

import java.util.concurrent.TimeUnit;
import org.hessq.signal.ChebyshevSeries;
import org.hessq.signal.PhaseFactors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Phases of inverse polynomials, with the check of their response; the goal is a tenth of nlft-qsp.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class PhaseFactorBenchmark {
  @Param Target target;

  private ChebyshevSeries series;

  @Setup
  public void make() {
    series = target.series();
  }

  @Benchmark
  public PhaseFactors phases() {
    return PhaseFactors.of(series);
  }
}
