package org.hessq.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a figure rests on. */
public enum Basis {
  /** Counted, or a theorem with all its constants. */
  PROVEN("proven"),
  /** A measured law or a constant without proof. */
  NUMERICAL("numerical");

  private final String word;

  Basis(String word) {
    this.word = word;
  }

  /** {@return the word in the file} */
  @JsonValue
  public String word() {
    return word;
  }
}
