package org.hessq.numeric;

/**
 * Two stages at once (radix 4) on one block: evaluates modulo z^q = w₁, -w₁, -i·w₁, i·w₁ what was
 * given modulo w₁⁴.
 */
final class FftButterfly {
  private FftButterfly() {}

  /**
   * Replaces the four quarters of a block by its four residues.
   *
   * @param base first place of the block, which has 4·quarter places
   * @param cos table of Re e^{-iπv(p)}, at least up to 2·block
   */
  static void split(
      double[] re, double[] im, int base, int quarter, double[] cos, double[] sin, int block) {
    double c1 = cos[2 * block];
    double s1 = sin[2 * block];
    double c2 = cos[block];
    double s2 = sin[block];
    double c3 = c1 * c2 - s1 * s2;
    double s3 = c1 * s2 + s1 * c2;
    for (int j0 = base, end = base + quarter; j0 < end; j0++) {
      int j1 = j0 + quarter;
      int j2 = j1 + quarter;
      int j3 = j2 + quarter;
      double r1 = re[j1] * c1 - im[j1] * s1;
      double i1 = re[j1] * s1 + im[j1] * c1;
      double r2 = re[j2] * c2 - im[j2] * s2;
      double i2 = re[j2] * s2 + im[j2] * c2;
      double r3 = re[j3] * c3 - im[j3] * s3;
      double i3 = re[j3] * s3 + im[j3] * c3;
      double evenRe = re[j0] + r2;
      double evenIm = im[j0] + i2;
      double oddRe = re[j0] - r2;
      double oddIm = im[j0] - i2;
      double sumRe = r1 + r3;
      double sumIm = i1 + i3;
      double gapRe = r1 - r3;
      double gapIm = i1 - i3;
      re[j0] = evenRe + sumRe;
      im[j0] = evenIm + sumIm;
      re[j1] = evenRe - sumRe;
      im[j1] = evenIm - sumIm;
      re[j2] = oddRe + gapIm;
      im[j2] = oddIm - gapRe;
      re[j3] = oddRe - gapIm;
      im[j3] = oddIm + gapRe;
    }
  }

  /** Undoes {@link #split} up to the factor 4. */
  static void merge(
      double[] re, double[] im, int base, int quarter, double[] cos, double[] sin, int block) {
    double c1 = cos[2 * block];
    double s1 = sin[2 * block];
    double c2 = cos[block];
    double s2 = sin[block];
    double c3 = c1 * c2 - s1 * s2;
    double s3 = c1 * s2 + s1 * c2;
    for (int j0 = base, end = base + quarter; j0 < end; j0++) {
      int j1 = j0 + quarter;
      int j2 = j1 + quarter;
      int j3 = j2 + quarter;
      double evenRe = re[j0] + re[j1];
      double evenIm = im[j0] + im[j1];
      double sumRe = re[j0] - re[j1];
      double sumIm = im[j0] - im[j1];
      double oddRe = re[j2] + re[j3];
      double oddIm = im[j2] + im[j3];
      double gapRe = im[j3] - im[j2];
      double gapIm = re[j2] - re[j3];
      double r1 = sumRe + gapRe;
      double i1 = sumIm + gapIm;
      double r2 = evenRe - oddRe;
      double i2 = evenIm - oddIm;
      double r3 = sumRe - gapRe;
      double i3 = sumIm - gapIm;
      re[j0] = evenRe + oddRe;
      im[j0] = evenIm + oddIm;
      re[j1] = r1 * c1 + i1 * s1;
      im[j1] = i1 * c1 - r1 * s1;
      re[j2] = r2 * c2 + i2 * s2;
      im[j2] = i2 * c2 - r2 * s2;
      re[j3] = r3 * c3 + i3 * s3;
      im[j3] = i3 * c3 - r3 * s3;
    }
  }
}
