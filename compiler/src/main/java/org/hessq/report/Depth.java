package org.hessq.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a T-depth is the longest path or at least as long. */
public enum Depth {
  EXACT("exact"),
  BOUND("bound");

  private final String word;

  Depth(String word) {
    this.word = word;
  }

  /** {@return the word in the file} */
  @JsonValue
  public String word() {
    return word;
  }
}
