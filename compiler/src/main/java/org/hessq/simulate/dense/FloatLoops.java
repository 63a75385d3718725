package org.hessq.simulate.dense;

/** Couplings by plain loops. */
final class FloatLoops {
  private FloatLoops() {}

  /** Couples chunk {@code a}, whose sign is given, with {@code b}, which may be the same. */
  static void couple(Coupling coupling, int chunkSign, float[] a, float[] b) {
    float plus = coupling.singleFactors()[chunkSign * (coupling.singleFactors().length / 3)];
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

  private static void turn(float plus, int sign, float[] a) {
    int size = a.length / 2;
    for (int k = 0; k < size; k++) {
      float t = Pauli.parity(k & sign) == 0 ? plus : -plus;
      float re = a[k];
      float im = a[size + k];
      a[k] = re + t * im;
      a[size + k] = im - t * re;
    }
  }

  private static void mix(float plus, int sign, int flip, int step, float[] a, float[] b) {
    int size = a.length / 2;
    for (int from = 0; from < size; from += 2 * step) {
      for (int k = from; k < from + step; k++) {
        float t = Pauli.parity(k & sign) == 0 ? plus : -plus;
        int m = k ^ flip;
        float aRe = a[k];
        float aIm = a[size + k];
        float bRe = b[m];
        float bIm = b[size + m];
        a[k] = aRe + t * bRe;
        a[size + k] = aIm + t * bIm;
        b[m] = bRe - t * aRe;
        b[size + m] = bIm - t * aIm;
      }
    }
  }

  private static void mixTurned(float plus, int sign, int flip, int step, float[] a, float[] b) {
    int size = a.length / 2;
    for (int from = 0; from < size; from += 2 * step) {
      for (int k = from; k < from + step; k++) {
        float t = Pauli.parity(k & sign) == 0 ? plus : -plus;
        int m = k ^ flip;
        float aRe = a[k];
        float aIm = a[size + k];
        float bRe = b[m];
        float bIm = b[size + m];
        a[k] = aRe + t * bIm;
        a[size + k] = aIm - t * bRe;
        b[m] = bRe + t * aIm;
        b[size + m] = bIm - t * aRe;
      }
    }
  }
}
