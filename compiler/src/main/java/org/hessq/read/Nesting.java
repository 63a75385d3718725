package org.hessq.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Bounds the depth of the syntax tree of a statement from its tokens alone, before anything
 * recurses over it.
 *
 * <p>Operators and brackets each add one level; a comma or colon starts again at the level of its
 * bracket.
 */
final class Nesting {
  /** More levels than a person writes, and few enough for any stack. */
  static final int LIMIT = 200;

  private Nesting() {}

  static Optional<Token> firstTooDeep(List<Token> tokens) {
    Deque<Integer> outside = new ArrayDeque<>();
    int base = 0;
    int depth = 0;
    for (Token token : tokens) {
      switch (token.getText()) {
        case "(", "[", "{" -> {
          outside.push(base);
          outside.push(depth);
          depth++;
          base = depth;
        }
        case ")", "]", "}" -> {
          if (outside.size() > 1) {
            depth = outside.pop();
            base = outside.pop();
          }
        }
        case ",", ":" -> depth = base;
        case "+", "-", "*", "/", "^", "->" -> depth++;
        default -> {}
      }
      if (depth > LIMIT) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }
}
