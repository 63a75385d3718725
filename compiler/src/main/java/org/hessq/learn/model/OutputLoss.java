package org.hessq.learn.model;

import org.hessq.problem.training.Model;

/** The loss of one sample as a function of the outputs z, with two derivatives. */
final class OutputLoss {
  private OutputLoss() {}

  static double value(Model.Loss loss, double[] z, double[] y) {
    double sum = 0;
    switch (loss) {
      case SQUARED -> {
        for (int i = 0; i < z.length; i++) {
          sum += (z[i] - y[i]) * (z[i] - y[i]) / 2;
        }
      }
      case CROSS_ENTROPY -> {
        double logarithm = logarithmOfSum(z);
        for (int i = 0; i < z.length; i++) {
          sum += y[i] * (logarithm - z[i]);
        }
      }
    }
    return sum;
  }

  static double[] slope(Model.Loss loss, double[] z, double[] y) {
    double[] slope = new double[z.length];
    double total = sum(y);
    double[] p = loss == Model.Loss.SQUARED ? z : softmax(z);
    for (int i = 0; i < z.length; i++) {
      slope[i] =
          switch (loss) {
            case SQUARED -> z[i] - y[i];
            case CROSS_ENTROPY -> total * p[i] - y[i];
          };
    }
    return slope;
  }

  static double[][] bend(Model.Loss loss, double[] z, double[] y) {
    double[][] bend = new double[z.length][z.length];
    double total = sum(y);
    double[] p = loss == Model.Loss.SQUARED ? z : softmax(z);
    for (int i = 0; i < z.length; i++) {
      for (int j = 0; j < z.length; j++) {
        double same = i == j ? 1 : 0;
        bend[i][j] =
            switch (loss) {
              case SQUARED -> same;
              case CROSS_ENTROPY -> total * (same * p[i] - p[i] * p[j]);
            };
      }
    }
    return bend;
  }

  private static double sum(double[] y) {
    double sum = 0;
    for (double value : y) {
      sum += value;
    }
    return sum;
  }

  private static double[] softmax(double[] z) {
    double logarithm = logarithmOfSum(z);
    double[] p = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      p[i] = Math.exp(z[i] - logarithm);
    }
    return p;
  }

  private static double logarithmOfSum(double[] z) {
    double largest = z[0];
    for (double value : z) {
      largest = Math.max(largest, value);
    }
    double sum = 0;
    for (double value : z) {
      sum += Math.exp(value - largest);
    }
    return largest + Math.log(sum);
  }
}
