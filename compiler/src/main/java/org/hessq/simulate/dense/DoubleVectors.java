package org.hessq.simulate.dense;

import java.util.List;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Couplings by the Vector API; to be touched only where its module is present. */
final class DoubleVectors {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  static final int LANES = SPECIES.length();

  /** The lanes in the order in which lane k is at k ^ n, for each n. */
  private static final List<VectorShuffle<Double>> FLIPS =
      IntStream.range(0, LANES)
          .mapToObj(flip -> VectorShuffle.fromOp(SPECIES, lane -> lane ^ flip))
          .toList();

  private DoubleVectors() {}

  /** Couples chunk {@code a}, whose sign is given, with {@code b}, which may be the same. */
  static void couple(Coupling coupling, int chunkSign, double[] a, double[] b) {
    double[] t = coupling.factors();
    int lanes = coupling.flip() & LANES - 1;
    int flip = coupling.flip() - lanes;
    int sign = coupling.sign();
    int step = a == b ? Integer.highestOneBit(flip) : a.length / 2;
    if (step != 0) {
      if (lanes == 0) {
        if (coupling.isReal()) {
          mix(t, chunkSign, sign, flip, step, a, b);
        } else {
          mixTurned(t, chunkSign, sign, flip, step, a, b);
        }
      } else {
        VectorShuffle<Double> shuffle = FLIPS.get(lanes);
        if (coupling.isReal()) {
          mixLanes(t, chunkSign, sign, flip, step, a, b, shuffle);
        } else {
          mixLanesTurned(t, chunkSign, sign, flip, step, a, b, shuffle);
        }
      }
    } else if (lanes == 0) {
      turn(t, chunkSign, sign, a);
    } else {
      VectorShuffle<Double> shuffle = FLIPS.get(lanes);
      if (coupling.isReal()) {
        within(t, chunkSign, sign, a, shuffle);
      } else {
        withinTurned(t, chunkSign, sign, a, shuffle);
      }
    }
  }

  private static DoubleVector load(double[] a, int k) {
    return DoubleVector.fromArray(SPECIES, a, k);
  }

  /** The tangents for the vector at {@code k}. */
  private static DoubleVector tangents(double[] t, int chunkSign, int sign, int k) {
    return load(t, (Integer.bitCount(k & sign & -LANES) & 1 ^ chunkSign) * LANES);
  }

  private static void turn(double[] t, int chunkSign, int sign, double[] a) {
    int size = a.length / 2;
    for (int k = 0; k < size; k += LANES) {
      DoubleVector s = tangents(t, chunkSign, sign, k);
      DoubleVector re = load(a, k);
      DoubleVector im = load(a, size + k);
      re.add(s.mul(im)).intoArray(a, k);
      im.sub(s.mul(re)).intoArray(a, size + k);
    }
  }

  private static void within(
      double[] t, int chunkSign, int sign, double[] a, VectorShuffle<Double> shuffle) {
    for (int part = 0; part < a.length; part += a.length / 2) {
      for (int k = 0; k < a.length / 2; k += LANES) {
        DoubleVector s = tangents(t, chunkSign, sign, k);
        DoubleVector own = load(a, part + k);
        own.add(s.mul(own.rearrange(shuffle))).intoArray(a, part + k);
      }
    }
  }

  private static void withinTurned(
      double[] t, int chunkSign, int sign, double[] a, VectorShuffle<Double> shuffle) {
    int size = a.length / 2;
    for (int k = 0; k < size; k += LANES) {
      DoubleVector s = tangents(t, chunkSign, sign, k);
      DoubleVector re = load(a, k);
      DoubleVector im = load(a, size + k);
      re.add(s.mul(im.rearrange(shuffle))).intoArray(a, k);
      im.sub(s.mul(re.rearrange(shuffle))).intoArray(a, size + k);
    }
  }

  private static void mix(
      double[] t, int chunkSign, int sign, int flip, int step, double[] a, double[] b) {
    int size = a.length / 2;
    for (int from = 0; from < size; from += 2 * step) {
      for (int k = from; k < from + step; k += LANES) {
        DoubleVector s = tangents(t, chunkSign, sign, k);
        int m = k ^ flip;
        DoubleVector aRe = load(a, k);
        DoubleVector aIm = load(a, size + k);
        DoubleVector bRe = load(b, m);
        DoubleVector bIm = load(b, size + m);
        aRe.add(s.mul(bRe)).intoArray(a, k);
        aIm.add(s.mul(bIm)).intoArray(a, size + k);
        bRe.sub(s.mul(aRe)).intoArray(b, m);
        bIm.sub(s.mul(aIm)).intoArray(b, size + m);
      }
    }
  }

  private static void mixTurned(
      double[] t, int chunkSign, int sign, int flip, int step, double[] a, double[] b) {
    int size = a.length / 2;
    for (int from = 0; from < size; from += 2 * step) {
      for (int k = from; k < from + step; k += LANES) {
        DoubleVector s = tangents(t, chunkSign, sign, k);
        int m = k ^ flip;
        DoubleVector aRe = load(a, k);
        DoubleVector aIm = load(a, size + k);
        DoubleVector bRe = load(b, m);
        DoubleVector bIm = load(b, size + m);
        aRe.add(s.mul(bIm)).intoArray(a, k);
        aIm.sub(s.mul(bRe)).intoArray(a, size + k);
        bRe.add(s.mul(aIm)).intoArray(b, m);
        bIm.sub(s.mul(aRe)).intoArray(b, size + m);
      }
    }
  }

  private static void mixLanes(
      double[] t,
      int chunkSign,
      int sign,
      int flip,
      int step,
      double[] a,
      double[] b,
      VectorShuffle<Double> shuffle) {
    int size = a.length / 2;
    for (int from = 0; from < size; from += 2 * step) {
      for (int k = from; k < from + step; k += LANES) {
        DoubleVector s = tangents(t, chunkSign, sign, k);
        int m = k ^ flip;
        DoubleVector aRe = load(a, k);
        DoubleVector aIm = load(a, size + k);
        DoubleVector bRe = load(b, m);
        DoubleVector bIm = load(b, size + m);
        aRe.add(s.mul(bRe.rearrange(shuffle))).intoArray(a, k);
        aIm.add(s.mul(bIm.rearrange(shuffle))).intoArray(a, size + k);
        bRe.sub(s.mul(aRe).rearrange(shuffle)).intoArray(b, m);
        bIm.sub(s.mul(aIm).rearrange(shuffle)).intoArray(b, size + m);
      }
    }
  }

  private static void mixLanesTurned(
      double[] t,
      int chunkSign,
      int sign,
      int flip,
      int step,
      double[] a,
      double[] b,
      VectorShuffle<Double> shuffle) {
    int size = a.length / 2;
    for (int from = 0; from < size; from += 2 * step) {
      for (int k = from; k < from + step; k += LANES) {
        DoubleVector s = tangents(t, chunkSign, sign, k);
        int m = k ^ flip;
        DoubleVector aRe = load(a, k);
        DoubleVector aIm = load(a, size + k);
        DoubleVector bRe = load(b, m);
        DoubleVector bIm = load(b, size + m);
        aRe.add(s.mul(bIm.rearrange(shuffle))).intoArray(a, k);
        aIm.sub(s.mul(bRe.rearrange(shuffle))).intoArray(a, size + k);
        bRe.add(s.mul(aIm).rearrange(shuffle)).intoArray(b, m);
        bIm.sub(s.mul(aRe).rearrange(shuffle)).intoArray(b, size + m);
      }
    }
  }
}
