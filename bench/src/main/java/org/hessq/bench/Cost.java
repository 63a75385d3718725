package org.hessq.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What one piece of work took.
 *
 * @param cpuSeconds user and system time of all threads of this process, compilation and collection
 *     included
 * @param wallSeconds by the clock
 */
record Cost(double cpuSeconds, double wallSeconds) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** A batch is this long, because the CPU clock of a process ticks in steps of 10 ms. */
  private static final double BATCH_SECONDS = 0.5;

  private static final int BATCHES = 5;

  /** {@return what this process has taken since it was started} */
  static Cost sinceStart() {
    long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
    // The virtual machine notes its start when it has begun to run; the rest is a few milliseconds.
    double wall = (System.currentTimeMillis() - begun) * 1e-3;
    return new Cost(SYSTEM.getProcessCpuTime() * 1e-9, wall);
  }

  /** {@return what {@code work} takes, run once} */
  static Cost of(Runnable work) {
    return batch(work, 1);
  }

  /** {@return what {@code work} takes when it is warm: the mean of the best of some batches} */
  static Cost warm(Runnable work) {
    Cost best = of(work);
    for (int k = 0; k < BATCHES; k++) {
      double guess = Math.max(best.cpuSeconds, 1e-4);
      Cost next = batch(work, (int) Math.ceil(BATCH_SECONDS / guess));
      best = k == 0 || next.cpuSeconds < best.cpuSeconds ? next : best;
    }
    return best;
  }

  private static Cost batch(Runnable work, int times) {
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    for (int k = 0; k < times; k++) {
      work.run();
    }
    wall = System.nanoTime() - wall;
    cpu = SYSTEM.getProcessCpuTime() - cpu;
    return new Cost(cpu * 1e-9 / times, wall * 1e-9 / times);
  }
}
