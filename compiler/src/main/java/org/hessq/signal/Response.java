package org.hessq.signal;

/** What a list of phases makes of a signal, by products of 2×2 matrices. */
public final class Response {
  private Response() {}

  /**
   * {@return Re⟨0|e^{i(f_0+π/4)Z} Π_{k=1..d} W(x) e^{if_kZ}|0⟩, the last phase plus π/4 too}
   *
   * <p>Absolute error about d·2^-53. A list of one phase counts both ends: e^{i(f_0+π/2)Z}.
   *
   * @param phases f_0…f_d, outermost first
   * @throws IllegalArgumentException if there is no phase or x is not in [−1, 1]
   */
  public static double of(double[] phases, double x) {
    if (phases.length == 0 || !(Math.abs(x) <= 1)) {
      throw new IllegalArgumentException(phases.length + " phases at x = " + x);
    }
    double y = Math.sqrt((1 - x) * (1 + x));
    double[] row = {1, 0, 0, 0};
    phase(row, phases[0] + Math.PI / 4);
    for (int k = 1; k < phases.length; k++) {
      double re0 = row[0];
      double im0 = row[1];
      row[0] = x * re0 - y * row[3];
      row[1] = x * im0 + y * row[2];
      double re1 = row[2];
      row[2] = x * re1 - y * im0;
      row[3] = x * row[3] + y * re0;
      phase(row, phases[k]);
    }
    phase(row, Math.PI / 4);
    return row[0];
  }

  /** Multiplies the row (re₀ + i·im₀, re₁ + i·im₁) by diag(e^{iφ}, e^{−iφ}). */
  private static void phase(double[] row, double phi) {
    double c = StrictMath.cos(phi);
    double s = StrictMath.sin(phi);
    double re0 = row[0];
    row[0] = re0 * c - row[1] * s;
    row[1] = row[1] * c + re0 * s;
    double re1 = row[2];
    row[2] = re1 * c + row[3] * s;
    row[3] = row[3] * c - re1 * s;
  }
}
