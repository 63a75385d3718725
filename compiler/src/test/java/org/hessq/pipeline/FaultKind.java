package org.hessq.pipeline;

/** Kinds of faults in an emitted text. */
enum FaultKind {
  FLIPPED_GATE("a gate of a rotation's word inverted"),
  DELETED_WORD_GATE("a gate of a rotation's word deleted"),
  SWAPPED_PHASES("the words of two phases swapped"),
  DROPPED_UNLOAD("missing uncomputation of a table"),
  DROPPED_UNCOMPUTATION("missing uncomputation of an AND"),
  DROPPED_FIXUP("deleted conditional gate"),
  LOST_PARITY("an outcome left out of a parity"),
  WRONG_TABLE_BIT("a bit of a table deleted"),
  MOVED_TABLE_BIT("a bit of a table in another place"),
  SWAPPED_OPERANDS("swapped operands of a CX or a call"),
  WRONG_POLARITY("wrong control polarity: an X deleted"),
  DELETED_SIGN("a Z deleted"),
  DELETED_HADAMARD("a Hadamard gate outside words deleted"),
  WRONG_FLAG("a CX from another flag"),
  DELETED_CALL("a call in the main routine deleted"),
  STATED_ANGLE("the stated angle of a word negated"),
  STATED_WORD("a word of a stated table changed"),
  DROPPED_FEED_FORWARD("dropped feed-forward: a conditional gate always done"),
  INVERSE_CALL("a call replaced by that of the inverse"),
  SWAPPED_SYSTEM("two system qubits of a call swapped"),
  SWAPPED_ANCILLAS("two ancillas of one use of an encoding swapped"),
  ANGLE_SIGN("angle sign: a word for the opposite angle"),
  OFF_BY_ONE_ROW("off-by-one lookup row: two neighbours exchanged"),
  WRONG_ALPHA("wrong alpha in the comment block"),
  WRONG_HEADER("a fact or role of the comment block changed");

  private final String words;

  FaultKind(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
