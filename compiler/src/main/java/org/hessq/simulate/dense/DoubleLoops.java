package org.hessq.simulate.dense;

/** Couplings by plain loops. */
final class DoubleLoops {
  private DoubleLoops() {}

  /** Couples chunk {@code a}, whose sign is given, with {@code b}, which may be the same. */
  static void couple(Coupling coupling, int chunkSign, double[] a, double[] b) {
    double plus = coupling.factors()[chunkSign * (coupling.factors().length / 3)];
    int flip = coupling.flip();
    int step = a == b ? Integer.highestOneBit(flip) : a.length / 2;
    if (step == 0) {
      turn(plus, coupling.sign(), a);
    } else if (coupling.isReal()) {
      mix(plus, coupling.sign(), flip, step, a, b);
    } else {
      mixTurned(plus, coupling.sign(), flip, step, a, b);
    }
  }

  private static void turn(double plus, int sign, double[] a) {
    int size = a.length / 2;
    for (int k = 0; k < size; k++) {
      double t = Pauli.parity(k & sign) == 0 ? plus : -plus;
      double re = a[k];
      double im = a[size + k];
      a[k] = re + t * im;
      a[size + k] = im - t * re;
    }
  }

  private static void mix(double plus, int sign, int flip, int step, double[] a, double[] b) {
    int size = a.length / 2;
    for (int from = 0; from < size; from += 2 * step) {
      for (int k = from; k < from + step; k++) {
        double t = Pauli.parity(k & sign) == 0 ? plus : -plus;
        int m = k ^ flip;
        double aRe = a[k];
        double aIm = a[size + k];
        double bRe = b[m];
        double bIm = b[size + m];
        a[k] = aRe + t * bRe;
        a[size + k] = aIm + t * bIm;
        b[m] = bRe - t * aRe;
        b[size + m] = bIm - t * aIm;
      }
    }
  }

  private static void mixTurned(double plus, int sign, int flip, int step, double[] a, double[] b) {
    int size = a.length / 2;
    for (int from = 0; from < size; from += 2 * step) {
      for (int k = from; k < from + step; k++) {
        double t = Pauli.parity(k & sign) == 0 ? plus : -plus;
        int m = k ^ flip;
        double aRe = a[k];
        double aIm = a[size + k];
        double bRe = b[m];
        double bIm = b[size + m];
        a[k] = aRe + t * bIm;
        a[size + k] = aIm - t * bRe;
        b[m] = bRe + t * aIm;
        b[size + m] = bIm - t * aRe;
      }
    }
  }
}
