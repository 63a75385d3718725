package org.hessq.learn.model;

import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Model;

/**
 * A perceptron without biases: a_l = φ(W_l a_{l−1}) for all layers but the last, which is linear.
 *
 * <p>The curvature of one layer, the others held, follows from the second derivative S_l of a
 * sample's loss with respect to the sums z_l = W_l a_{l−1}:
 *
 * <pre>{@code
 * S_L = second derivative of the loss
 * S_l = diag(φ″(z_l) ∘ W_{l+1}ᵀ δ_{l+1}) + D W_{l+1}ᵀ S_{l+1} W_{l+1} D,   D = diag(φ′(z_l))
 * }</pre>
 *
 * and is the mean of S_l ⊗ a_{l−1} a_{l−1}ᵀ over the samples. Gauss–Newton leaves out the term with
 * φ″. ReLU has φ′(0) = 0.
 *
 * @paper Botev, Ritter, Barber 2017, arXiv:1706.03662, Eq. 7
 */
final class Perceptron {
  private final Model.Perceptron model;
  private final int layers;
  private final int[] offsets;

  Perceptron(Model.Perceptron model) {
    this.model = model;
    this.layers = model.widths().length() - 1;
    this.offsets = new int[layers + 1];
    for (int l = 1; l <= layers; l++) {
      offsets[l] = offsets[l - 1] + model.widths().get(l) * model.widths().get(l - 1);
    }
  }

  int layers() {
    return layers;
  }

  int weights() {
    return offsets[layers];
  }

  /** {@return the index of the first weight of a layer, from 1; layer L + 1 is the end} */
  int offset(int layer) {
    return offsets[layer - 1];
  }

  private int width(int layer) {
    return model.widths().get(layer);
  }

  /** What one sample does: sums and outputs of each layer. */
  private record Pass(double[][] sums, double[][] outputs) {}

  private Pass forward(double[] weights, int sample) {
    double[][] sums = new double[layers + 1][];
    double[][] outputs = new double[layers + 1][];
    outputs[0] = row(model.features(), sample);
    for (int l = 1; l <= layers; l++) {
      sums[l] = new double[width(l)];
      outputs[l] = new double[width(l)];
      for (int i = 0; i < width(l); i++) {
        double z = 0;
        for (int j = 0; j < width(l - 1); j++) {
          z += weights[offset(l) + i * width(l - 1) + j] * outputs[l - 1][j];
        }
        sums[l][i] = z;
        outputs[l][i] = l == layers ? z : value(z);
      }
    }
    return new Pass(sums, outputs);
  }

  private static double[] row(SparseMatrix matrix, int row) {
    double[] entries = new double[matrix.columns()];
    for (int k = matrix.start(row); k < matrix.start(row + 1); k++) {
      entries[matrix.column(k)] = matrix.value(k);
    }
    return entries;
  }

  private double value(double z) {
    return switch (model.activation()) {
      case TANH -> Math.tanh(z);
      case RELU -> Math.max(z, 0);
    };
  }

  private double slope(double z) {
    return switch (model.activation()) {
      case TANH -> 1 - Math.tanh(z) * Math.tanh(z);
      case RELU -> z > 0 ? 1 : 0;
    };
  }

  private double bend(double z) {
    return switch (model.activation()) {
      case TANH -> -2 * Math.tanh(z) * (1 - Math.tanh(z) * Math.tanh(z));
      case RELU -> 0;
    };
  }

  /** {@return the mean loss} */
  double loss(double[] weights) {
    double sum = 0;
    for (int s = 0; s < model.features().rows(); s++) {
      sum += OutputLoss.value(model.loss(), forward(weights, s).outputs[layers], target(s));
    }
    return sum / model.features().rows();
  }

  private double[] target(int sample) {
    return row(model.targets(), sample);
  }

  /** {@return the derivatives of a sample's loss by the sums of each layer} */
  private double[][] backward(double[] weights, Pass pass, int sample) {
    double[][] delta = new double[layers + 1][];
    delta[layers] = OutputLoss.slope(model.loss(), pass.outputs[layers], target(sample));
    for (int l = layers - 1; l >= 1; l--) {
      delta[l] = pulled(weights, l, delta[l + 1]);
      for (int i = 0; i < width(l); i++) {
        delta[l][i] *= slope(pass.sums[l][i]);
      }
    }
    return delta;
  }

  /** {@return W_{l+1}ᵀ v} */
  private double[] pulled(double[] weights, int layer, double[] v) {
    double[] result = new double[width(layer)];
    for (int i = 0; i < width(layer + 1); i++) {
      for (int j = 0; j < width(layer); j++) {
        result[j] += weights[offset(layer + 1) + i * width(layer) + j] * v[i];
      }
    }
    return result;
  }

  /** {@return the gradient of the mean loss by all weights} */
  double[] gradient(double[] weights) {
    double[] sum = new double[weights()];
    int samples = model.features().rows();
    for (int s = 0; s < samples; s++) {
      Pass pass = forward(weights, s);
      double[][] delta = backward(weights, pass, s);
      for (int l = 1; l <= layers; l++) {
        for (int i = 0; i < width(l); i++) {
          for (int j = 0; j < width(l - 1); j++) {
            sum[offset(l) + i * width(l - 1) + j] += delta[l][i] * pass.outputs[l - 1][j] / samples;
          }
        }
      }
    }
    return sum;
  }

  /** {@return for each sample the gradient of its loss by the weights of one layer, over √B} */
  SparseMatrix sampleGradients(double[] weights, int layer) {
    int inputs = width(layer - 1);
    int samples = model.features().rows();
    SparseMatrix.Builder rows = SparseMatrix.builder(samples, width(layer) * inputs);
    for (int s = 0; s < samples; s++) {
      Pass pass = forward(weights, s);
      double[] delta = backward(weights, pass, s)[layer];
      for (int p = 0; p < delta.length * inputs; p++) {
        double entry = delta[p / inputs] * pass.outputs[layer - 1][p % inputs];
        rows.add(s, p, entry / Math.sqrt(samples));
      }
    }
    return rows.build();
  }

  /** {@return the curvature of the mean loss by the weights of one layer} */
  SparseMatrix curvature(double[] weights, int layer) {
    int inputs = width(layer - 1);
    double[][] sums = Outer.zeros(width(layer) * inputs);
    int samples = model.features().rows();
    for (int s = 0; s < samples; s++) {
      Pass pass = forward(weights, s);
      double[][] delta = backward(weights, pass, s);
      double[][] second = second(weights, pass, delta, layer, s);
      double[] a = pass.outputs[layer - 1];
      for (int p = 0; p < sums.length; p++) {
        for (int q = 0; q <= p; q++) {
          sums[p][q] += second[p / inputs][q / inputs] * (a[p % inputs] * a[q % inputs]) / samples;
        }
      }
    }
    return Outer.symmetric(sums);
  }

  private double[][] second(double[] weights, Pass pass, double[][] delta, int layer, int sample) {
    if (model.curvature() == Model.Curvature.FISHER) {
      return outer(delta[layer]);
    }
    double[][] second = OutputLoss.bend(model.loss(), pass.outputs[layers], target(sample));
    for (int l = layers - 1; l >= layer; l--) {
      second = pulled(weights, pass, delta, l, second);
    }
    return second;
  }

  private static double[][] outer(double[] v) {
    double[][] product = new double[v.length][v.length];
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        product[i][j] = v[i] * v[j];
      }
    }
    return product;
  }

  private double[][] pulled(
      double[] weights, Pass pass, double[][] delta, int l, double[][] second) {
    double[][] half = new double[second.length][];
    for (int i = 0; i < second.length; i++) {
      half[i] = pulled(weights, l, second[i]);
    }
    double[] direct = pulled(weights, l, delta[l + 1]);
    double[][] result = new double[width(l)][width(l)];
    for (int j = 0; j < width(l); j++) {
      double[] column = new double[second.length];
      for (int i = 0; i < second.length; i++) {
        column[i] = half[i][j];
      }
      double[] pulled = pulled(weights, l, column);
      for (int i = 0; i <= j; i++) {
        double both = slope(pass.sums[l][i]) * slope(pass.sums[l][j]) * pulled[i];
        result[i][j] = both;
        result[j][i] = both;
      }
      if (model.curvature() == Model.Curvature.EXACT) {
        result[j][j] += bend(pass.sums[l][j]) * direct[j];
      }
    }
    return result;
  }
}
