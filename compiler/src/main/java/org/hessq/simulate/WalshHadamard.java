package org.hessq.simulate;

/** Hadamard gates on several qubits at once, two qubits a pass, blocks that fit a cache. */
final class WalshHadamard {
  private static final int BLOCK = 12;

  private WalshHadamard() {}

  /** Applies a Hadamard gate on each bit of {@code mask} to {@code v}, length 2^qubits. */
  static void apply(double[] v, int qubits, int mask) {
    if (mask == 0) {
      return;
    }
    int block = Math.min(BLOCK, qubits);
    int[] low = bits(mask & (1 << block) - 1);
    int[] high = bits(mask >>> block);
    double factor = Math.pow(0.5, Integer.bitCount(mask) / 2.0);
    Parallel.ranges(
        1 << qubits - block,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            inBlock(v, k << block, 1 << block, low, factor);
          }
        });
    for (int k = 0; k < high.length; k += 2) {
      if (k + 1 < high.length) {
        acrossBlocks(v, qubits, block, high[k], high[k + 1]);
      } else {
        acrossBlocks(v, qubits, block, high[k]);
      }
    }
  }

  private static int[] bits(int mask) {
    int[] bits = new int[Integer.bitCount(mask)];
    for (int k = 0, rest = mask; rest != 0; rest &= rest - 1) {
      bits[k++] = Integer.numberOfTrailingZeros(rest);
    }
    return bits;
  }

  private static void inBlock(double[] v, int start, int size, int[] bits, double factor) {
    for (int k = start; k < start + size; k++) {
      v[k] *= factor;
    }
    for (int k = 0; k < bits.length; k += 2) {
      if (k + 1 == bits.length) {
        int p = 1 << bits[k];
        for (int a = start; a < start + size; a += 2 * p) {
          pairs(v, a, a + p, p);
        }
      } else {
        int p = 1 << bits[k];
        int q = 1 << bits[k + 1];
        if (p == 1 && q == 2) {
          adjacent(v, start, size);
        } else {
          for (int b = start; b < start + size; b += 2 * q) {
            for (int a = b; a < b + q; a += 2 * p) {
              quadruples(v, a, p, q, p);
            }
          }
        }
      }
    }
  }

  private static void adjacent(double[] v, int start, int size) {
    for (int k = start; k < start + size; k += 4) {
      double s = v[k] + v[k + 1];
      double d = v[k] - v[k + 1];
      double t = v[k + 2] + v[k + 3];
      double e = v[k + 2] - v[k + 3];
      v[k] = s + t;
      v[k + 1] = d + e;
      v[k + 2] = s - t;
      v[k + 3] = d - e;
    }
  }

  private static void pairs(double[] v, int a, int b, int count) {
    for (int k = 0; k < count; k++) {
      double x = v[a + k];
      double y = v[b + k];
      v[a + k] = x + y;
      v[b + k] = x - y;
    }
  }

  private static void quadruples(double[] v, int a, int p, int q, int count) {
    for (int k = a; k < a + count; k++) {
      double s = v[k] + v[k + p];
      double d = v[k] - v[k + p];
      double t = v[k + q] + v[k + p + q];
      double e = v[k + q] - v[k + p + q];
      v[k] = s + t;
      v[k + p] = d + e;
      v[k + q] = s - t;
      v[k + p + q] = d - e;
    }
  }

  private static void acrossBlocks(double[] v, int qubits, int block, int p, int q) {
    Parallel.ranges(
        1 << qubits - block - 2,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            int start = insert(insert(k, p), q) << block;
            quadruples(v, start, 1 << p + block, 1 << q + block, 1 << block);
          }
        });
  }

  private static void acrossBlocks(double[] v, int qubits, int block, int p) {
    Parallel.ranges(
        1 << qubits - block - 1,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            int start = insert(k, p) << block;
            pairs(v, start, start + (1 << p + block), 1 << block);
          }
        });
  }

  /** {@return {@code index} with a 0 inserted at bit {@code position}} */
  static int insert(int index, int position) {
    int low = (1 << position) - 1;
    return (index & ~low) << 1 | index & low;
  }
}
