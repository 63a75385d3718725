package org.hessq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.load.Loader;
import org.hessq.method.Program;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.IntegerBlock;
import org.hessq.simulate.LayeredRoutine;
import org.hessq.verify.Entries;
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
 * Loading an emitted file, and the exact integer block of its block-encoding by bit planes.
 *
 * <p>{@code bench/examples.py ridge-newton} leaves the file there.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EmittedFileBenchmark {
  private static final long SEED = 1;

  @Param("bench/target/examples/ridge-newton/ridge-newton.qasm")
  String file;

  private String text;
  private Routine encoding;

  @Setup
  public void read() throws IOException {
    text = Files.readString(Path.of(file));
    encoding =
        load().circuit().routines().stream()
            .filter(routine -> routine.kind() == RoutineKind.BLOCK_ENCODING)
            .findFirst()
            .orElseThrow();
  }

  @Benchmark
  public Program load() {
    return Loader.load(file, text).orThrow();
  }

  @Benchmark
  public List<IntegerBlock.Column> encodingPlanes() {
    LayeredRoutine layers = LayeredRoutine.of(encoding, new Gadgets(), SEED);
    return new IntegerBlock(layers, Entries.block(encoding)).columns();
  }
}
