package org.hessq.simulate;

/** The memory that Java may still take. */
public final class Heap {
  private Heap() {}

  private static double free() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - (double) (runtime.totalMemory() - runtime.freeMemory());
  }

  /**
   * {@return bytes that are free, after a collection if they seem to be fewer than {@code wanted}}
   */
  public static double free(double wanted) {
    if (wanted > free()) {
      // What nobody refers to counts as used until it is collected.
      System.gc();
    }
    return free();
  }
}
