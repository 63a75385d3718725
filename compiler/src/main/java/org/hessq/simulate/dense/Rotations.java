package org.hessq.simulate.dense;

import java.util.ArrayList;
import java.util.List;

/** Rotations that wait to be done, in order; the frame acts after all of them. */
public final class Rotations {
  /** Angles below this change no amplitude by more than its rounding. */
  private static final double NOTHING = 0x1p-52;

  /** So many wait at most: enough to fill passes, few enough to keep the search short. */
  private static final int MOST = 256;

  private final Frame frame;
  private final Chunks chunks;
  private final List<Rotation> waiting = new ArrayList<>();
  private double scale = 1;
  private long done;

  public Rotations(Frame frame, Chunks chunks) {
    this.frame = frame;
    this.chunks = chunks;
  }

  /** Appends exp(-i·angle·axis/2), |angle| ≤ π/4 and {@code axis} seen through the frame. */
  public void add(Pauli axis, double angle) {
    Rotation next = Rotation.of(axis, angle);
    int k = waiting.size() - 1;
    while (k >= 0 && !waiting.get(k).axis().equals(next.axis()) && waiting.get(k).commutes(next)) {
      k--;
    }
    if (k >= 0 && waiting.get(k).axis().equals(next.axis())) {
      merge(k, next.angle());
    } else if (Math.abs(angle) > NOTHING) {
      waiting.add(next);
    }
    if (waiting.size() >= MOST) {
      flush();
    }
  }

  private void merge(int k, double angle) {
    Pauli axis = waiting.get(k).axis();
    double sum = waiting.get(k).angle() + angle;
    if (Math.abs(sum) > Math.PI / 4 + NOTHING) {
      boolean positive = sum > 0;
      moveOut(k, axis.turned(positive ? 1 : 3));
      sum += positive ? -Math.PI / 2 : Math.PI / 2;
    }
    if (Math.abs(sum) > NOTHING) {
      waiting.set(k, new Rotation(axis, sum));
    } else {
      waiting.remove(k);
    }
  }

  /** Carries (1 - a)/√2, a² = -1, from place {@code k} past all later rotations to the frame. */
  private void moveOut(int k, Pauli a) {
    for (int later = k + 1; later < waiting.size(); later++) {
      Rotation rotation = waiting.get(later);
      if (!rotation.axis().commutes(a)) {
        waiting.set(later, Rotation.of(a.times(rotation.axis()), rotation.angle()));
      }
    }
    frame.undo(a);
  }

  /** Makes the frame take the Z of {@code qubit} to a product of Zs, by one rotation at most. */
  public void diagonalise(int qubit) {
    Pauli image = frame.z(qubit);
    if (image.x() != 0) {
      Pauli a = new Pauli(0, Integer.lowestOneBit(image.x()), 0).times(image);
      frame.undo(a);
      // (1 + a)/√2 = exp(-i(π/2)(ia)/2)
      Rotation rotation = Rotation.of(a.turned(1), Math.PI / 2);
      waiting.add(rotation);
    }
  }

  /** Does all that waits. */
  public void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Coupling> couplings = new ArrayList<>(waiting.size());
    for (Rotation rotation : waiting) {
      couplings.add(new Coupling(rotation, chunks));
      scale *= Math.cos(rotation.angle() / 2);
    }
    done += waiting.size();
    waiting.clear();
    chunks.apply(couplings);
    if (scale < chunks.smallestScale()) {
      chunks.multiply(scale);
      scale = 1;
    }
  }

  /** Forgets all that waits. */
  public void clear() {
    waiting.clear();
    scale = 1;
  }

  /** {@return how many rotations the amplitudes have gone through} */
  public long done() {
    return done;
  }

  /** {@return the factor that the amplitudes of the chunks lack, when nothing waits} */
  public double scale() {
    return scale;
  }

  /** The state is multiplied by {@code factor}. */
  public void rescale(double factor) {
    scale *= factor;
  }
}
