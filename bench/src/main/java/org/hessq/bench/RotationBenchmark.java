package org.hessq.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.hessq.lower.rotation.Gridsynth;
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

/** Words for the 200 reference angles; the goal is what rsgridsynth takes in the same run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class RotationBenchmark {
  @Param({"1e-3", "1e-6", "1e-10", "1e-20"})
  double epsilon;

  private double[] angles;

  @Setup
  public void read() throws IOException {
    angles = Angles.read();
  }

  /** {@return the T-counts' sum} */
  @Benchmark
  public int words() {
    int total = 0;
    for (double radians : angles) {
      total += Gridsynth.rz(radians, epsilon).tCount();
    }
    return total;
  }
}
