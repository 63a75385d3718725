package org.hessq.simulate.choice;

import java.util.Optional;
import org.hessq.simulate.dense.Precision;

/** What amplitudes are made of. */
public enum Arithmetic {
  DOUBLE("double", "double precision", Precision.DOUBLE),
  SINGLE("single", "single precision", Precision.SINGLE),
  /** Elements of ℤ[ω, 1/√2]: of Clifford+T circuits nothing is rounded. */
  EXACT("exact", "exact amplitudes", null);

  private final String word;
  private final String words;
  private final Precision precision;

  Arithmetic(String word, String words, Precision precision) {
    this.word = word;
    this.words = words;
    this.precision = precision;
  }

  /** {@return its name on the command line} */
  public String word() {
    return word;
  }

  /** {@return its name for people} */
  public String words() {
    return words;
  }

  /** {@return the precision of a dense state, if it has amplitudes of this kind} */
  public Optional<Precision> dense() {
    return Optional.ofNullable(precision);
  }
}
