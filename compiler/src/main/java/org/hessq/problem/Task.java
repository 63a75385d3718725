package org.hessq.problem;

/** What is asked for. */
public sealed interface Task {
  /** {@return the word for it in the problem language and in reports} */
  String word();

  /**
   * The state proportional to the solution x of A x = b.
   *
   * @param rightHandSide b, not zero, of the dimension of the rows of A
   * @param unknown the name of x
   */
  record Solve(VectorExpression rightHandSide, String unknown) implements Task {
    @Override
    public String word() {
      return "solve";
    }
  }

  /** A block-encoding of the matrix alone. */
  record Encode() implements Task {
    @Override
    public String word() {
      return "encode";
    }
  }
}
