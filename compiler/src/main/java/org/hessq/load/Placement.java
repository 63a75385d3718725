package org.hessq.load;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.qasm.tree.Statement;

/** Finds the definition that each comment on a routine is about, statement by statement. */
final class Placement {
  private final CommentReader comments;
  private final Scope global;
  private final List<Diagnostic> diagnostics;
  private int taken;
  private Optional<RoutineComment> main = Optional.empty();

  Placement(CommentReader comments, Scope global, List<Diagnostic> diagnostics) {
    this.comments = comments;
    this.global = global;
    this.diagnostics = diagnostics;
  }

  /** Gives a definition the comment before it; all comments before it were read. */
  void next(Statement statement) {
    List<RoutineComment> all = comments.routines();
    Optional<RoutineComment> own = Optional.empty();
    while (taken < all.size() && all.get(taken).span().line() < statement.span().line()) {
      own.ifPresent(this::misplaced);
      own = Optional.of(all.get(taken++));
    }
    switch (statement instanceof Statement.Annotated(_, var inner, _) ? inner : statement) {
      case Statement.Gate gate -> global.put(gate.name().name(), new Meaning.Definition(gate, own));
      case Statement.Subroutine def ->
          global.put(def.name().name(), new Meaning.Definition(def, own));
      default -> {
        if (main.isPresent()) {
          own.ifPresent(this::misplaced);
        } else {
          main = own;
        }
      }
    }
  }

  /** {@return the comment on the program itself, after the last statement} */
  Optional<RoutineComment> main() {
    List<RoutineComment> all = comments.routines();
    while (taken < all.size()) {
      RoutineComment last = all.get(taken++);
      if (main.isPresent()) {
        misplaced(last);
      } else {
        main = Optional.of(last);
      }
    }
    return main;
  }

  private void misplaced(RoutineComment comment) {
    diagnostics.add(
        LoadCode.COMMENT_PLACE.at(
            comment.span(), "no definition for the comment on " + comment.name()));
  }
}
