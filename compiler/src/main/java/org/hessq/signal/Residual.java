package org.hessq.signal;

import java.util.Arrays;

/**
 * How far the response of a symmetric list of phases is from its target, by 2×2 products at
 * Chebyshev nodes.
 *
 * <p>The nodes are the zeros of T_N, N the least power of two not below 8n + 8 for n + 1
 * coefficients; both sides have the target's parity, so the positive half suffices, and the product
 * is V·(middle)·V^T, so half of the phases suffice. Where that is more than {@link #MAX_STEPS}
 * steps, every 2^k-th node is taken.
 *
 * @param value max |response − target| over the nodes
 * @param nodes how many positive nodes
 */
record Residual(double value, int nodes) {
  /** Steps of all nodes together; all nodes of every degree up to 11,586 stay below. */
  private static final long MAX_STEPS = 1L << 28;

  /** Nodes handled together: eight arrays of this length stay in the nearest cache. */
  private static final int BATCH = 256;

  /**
   * {@return the residual of a list given by its outer half}
   *
   * @param half f_0…f_{⌊d/2⌋}; for even d the last one is the centre
   */
  static Residual of(double[] half, ChebyshevSeries target) {
    int all = Integer.highestOneBit(8 * (half.length + 1) - 1) * 2;
    double[] wanted = target.atNodes(all);
    int stride = 1;
    while ((long) half.length * (all / 2 / stride) > MAX_STEPS) {
      stride *= 2;
    }
    double[] cos = new double[half.length];
    double[] sin = new double[half.length];
    for (int k = 0; k < half.length; k++) {
      double phase = half[k] + (k > 0 ? 0 : target.degree() == 0 ? Math.PI / 2 : Math.PI / 4);
      cos[k] = StrictMath.cos(phase);
      sin[k] = StrictMath.sin(phase);
    }
    int nodes = all / 2 / stride;
    double worst = 0;
    for (int start = 0; start < nodes; start += BATCH) {
      int size = Math.min(BATCH, nodes - start);
      double[] x = new double[size];
      double[] y = new double[size];
      for (int i = 0; i < size; i++) {
        double angle = StrictMath.PI * (2 * stride * (start + i) + 1) / (2.0 * all);
        x[i] = StrictMath.sin(StrictMath.PI / 2 - angle);
        y[i] = StrictMath.sin(angle);
      }
      double[] responses = new Rows(x, y).response(cos, sin, target.parity());
      for (int i = 0; i < size; i++) {
        worst = Math.max(worst, Math.abs(responses[i] - wanted[stride * (start + i)]));
      }
    }
    return new Residual(worst, nodes);
  }

  /** The rows ⟨0|V at several signals. */
  private static final class Rows {
    private final double[] x;
    private final double[] y;
    private final double[] re0;
    private final double[] im0;
    private final double[] re1;
    private final double[] im1;

    Rows(double[] x, double[] y) {
      this.x = x;
      this.y = y;
      re0 = new double[x.length];
      im0 = new double[x.length];
      re1 = new double[x.length];
      im1 = new double[x.length];
    }

    double[] response(double[] cos, double[] sin, Parity parity) {
      int last = cos.length - 1;
      boolean constant = parity == Parity.EVEN && last == 0;
      Arrays.fill(re0, constant ? 1 : cos[0]);
      Arrays.fill(im0, constant ? 0 : sin[0]);
      for (int k = 1; k < cos.length; k++) {
        // The central phase of an even list stands once in the whole product.
        boolean centre = parity == Parity.EVEN && k == last;
        step(centre ? 1 : cos[k], centre ? 0 : sin[k]);
      }
      double[] response = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        double squareRe0 = re0[i] * re0[i] - im0[i] * im0[i];
        double squareRe1 = re1[i] * re1[i] - im1[i] * im1[i];
        double squareIm0 = 2 * re0[i] * im0[i];
        double squareIm1 = 2 * re1[i] * im1[i];
        double crossIm = re0[i] * im1[i] + im0[i] * re1[i];
        response[i] =
            parity == Parity.ODD
                ? x[i] * (squareRe0 + squareRe1) - 2 * y[i] * crossIm
                : cos[last] * (squareRe0 + squareRe1) - sin[last] * (squareIm0 - squareIm1);
      }
      return response;
    }

    private void step(double c, double s) {
      for (int i = 0; i < x.length; i++) {
        double newRe0 = x[i] * re0[i] - y[i] * im1[i];
        double newIm0 = x[i] * im0[i] + y[i] * re1[i];
        double newRe1 = x[i] * re1[i] - y[i] * im0[i];
        double newIm1 = x[i] * im1[i] + y[i] * re0[i];
        re0[i] = newRe0 * c - newIm0 * s;
        im0[i] = newIm0 * c + newRe0 * s;
        re1[i] = newRe1 * c + newIm1 * s;
        im1[i] = newIm1 * c - newRe1 * s;
      }
    }
  }
}
