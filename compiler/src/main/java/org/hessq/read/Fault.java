package org.hessq.read;

import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;

/** Everything that can be wrong with a problem file, with its code and what to do about it. */
enum Fault {
  CHARACTER("HQ0001", "Outside of comments the language uses ASCII letters, digits and signs."),
  SYNTAX("HQ0002", "examples/README.md has the grammar on one page."),
  SEMICOLON("HQ0003", "Every statement ends with a semicolon."),
  NESTING("HQ0004", "Simplify the expression, or read its entries from a file."),
  TEXT("HQ0005", "A file name stands between two double quotes on one line."),

  UNKNOWN_NAME("HQ0010", "A name is defined by `let`, `matrix` or `vector` before its use."),
  DEFINED_TWICE("HQ0011", "Choose another name for one of the two."),
  RESERVED("HQ0012", "The name belongs to the language; choose another one."),
  UNUSED("HQ0013", "Remove the definition, or use it."),
  UNKNOWN_FUNCTION("HQ0014", "examples/README.md lists all functions."),
  ARGUMENTS("HQ0015", "examples/README.md shows the arguments of every function."),
  KIND("HQ0016", "Numbers, vectors and matrices are never turned into each other."),
  NUMBER("HQ0017", "A number is a finite double-precision value."),
  INTEGER("HQ0018", "Write a whole number, for example 16 or 2^20."),

  UNKNOWN_DIMENSION("HQ0020", "Give the dimension as the first argument, as in identity(16)."),
  SHAPES("HQ0021", "The dimensions of both sides must be equal; nothing is padded."),
  DIMENSION("HQ0022", "A dimension is a whole number from 1 to 2^60."),
  NOT_SQUARE("HQ0023", "Only a square system can be solved."),
  DIAGONAL("HQ0024", "Diagonal k holds the entries (i, i + k), so |k| is less than the dimension."),
  DIAGONAL_TWICE("HQ0025", "Add up the values of equal diagonals."),
  UNDEFINED_ENTRY("HQ0026", "The expression must have a finite value at every index."),
  ZERO("HQ0027", "A factor or matrix of zero leaves nothing to encode."),
  PARAMETERS("HQ0028", "A matrix known by parameters only stands alone, and is for `estimate`."),
  COMPLEX("HQ0029", "Only a matrix, a vector or a factor of one may be complex."),

  NO_TASK("HQ0030", "Say what is asked for: `solve A x = b to 1e-2;` or `encode A to 1e-6;`."),
  SECOND_TASK("HQ0031", "Put the second task into a file of its own."),
  EPSILON("HQ0032", "The accuracy is a number between 0 and 1, both excluded."),
  ZERO_VECTOR("HQ0033", "The solution for a zero right-hand side is zero, and is no state."),
  INDEX("HQ0034", "Indices count from 0."),
  NO_SOLUTION("HQ0035", "Only `solve` has a solution to report or to bound."),
  OBSERVABLE("HQ0036", "Report `norm`, `x[k]` or `dot(v, x)`, where x is the unknown of `solve`."),
  BOUND(
      "HQ0037",
      "Bounds are condition(A) <= c, sigma_max(A) <= s, sigma_min(A) >= s,"
          + " norm(x) <= v, norm(x) >= v and norm(x) = v."),
  BOUND_VALUE("HQ0038", "Bounds are positive, fit together, and a condition number is at least 1."),
  STATED_TWICE("HQ0039", "Keep one of the two statements."),
  TARGET(
      "HQ0040",
      "Targets are `adaptive`, `unitary`, `rotations ACCURACY` with an accuracy from 1e-40 to below"
          + " 1 and `qubits LIMIT` with a limit of at least 1."),

  GUESS(
      "HQ0041",
      "Guess the norm of the unknown, `guess norm(x) = v;` with v > 0, or nothing, `guess none;`."),
  USE(
      "HQ0042",
      "The solvers are kernel_reflection, kernel_projection, inversion and random_guesses; only the"
          + " last one takes a number, the round from 1."),
  TRAINING("HQ0045", "Run it with `hessq train`; the other commands take one solve or encode."),
  SETTING("HQ0046", "examples/README.md lists the settings of `newton` with their values."),
  SAMPLES("HQ0047", "Samples are rows; what each column means is said by the model."),
  NO_TRAINING("HQ0048", "Use `hessq compile`, or add `newton { model = ... }`."),

  OUTSIDE("HQ0050", "Move the file beside the problem, or allow it with --allow-outside."),
  UNREADABLE("HQ0051", "File names are relative to the folder of the problem file."),
  NOT_A_VECTOR("HQ0052", "A vector's file has one column or one row.");

  private final String code;
  private final String help;

  Fault(String code, String help) {
    this.code = code;
    this.help = help;
  }

  String code() {
    return code;
  }

  Diagnostic error(Span span, String message) {
    return Diagnostic.error(code, span, message, help);
  }

  Diagnostic warning(Span span, String message) {
    return Diagnostic.warning(code, span, message, help);
  }
}
