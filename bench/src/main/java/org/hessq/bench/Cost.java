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

  /** {@return what {@code work} takes, run once} */
  static Cost of(Runnable work) {
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    work.run();
    wall = System.nanoTime() - wall;
    cpu = SYSTEM.getProcessCpuTime() - cpu;
    return new Cost(cpu * 1e-9, wall * 1e-9);
  }
}
