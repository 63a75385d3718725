/**
 * How long hessq takes, beside other tools in the same run.
 *
 * <p>What it is: JMH benchmarks ({@code ...Benchmark}) of the loops that time goes into, and small
 * programs that {@code bench/peers/run} and {@code bench/peers/simulators} call. What it is not: a
 * test. No build fails on a time, and nothing here is published.
 *
 * <p>Conventions. All file names are relative to the root of the repository, where every program is
 * started. Times are in seconds; CPU time is user plus system time of all threads, the compiler and
 * the garbage collector of the JVM among them. The figures are in BENCHMARKS.md, with the commands.
 *
 * {@snippet :
 * Cost cost = Cost.of(() -> Gridsynth.rz(0.1, 1e-10));
 * cost.cpuSeconds();                                    // of this process, while it ran
 * }
 */
package org.hessq.bench;
