package org.hessq.qasm.check;

import java.util.Optional;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Statement.Block;

/** Whether every way through a block ends the subroutine or the program. */
final class Paths {
  private Paths() {}

  static boolean end(Block block) {
    return block.statements().stream().anyMatch(Paths::end);
  }

  private static boolean end(Statement statement) {
    return switch (statement) {
      case Statement.Return _, Statement.End _ -> true;
      case Block block -> end(block);
      case Statement.Annotated(var _, var inner, var _) -> end(inner);
      case Statement.Box(var _, var body, var _) -> end(body);
      case Statement.If(var _, var then, Optional<Block> otherwise, var _) ->
          end(then) && otherwise.filter(Paths::end).isPresent();
      case Statement.Switch(var _, var cases, var _) ->
          !cases.isEmpty()
              && cases.getLast().labels().isEmpty()
              && cases.stream().allMatch(arm -> end(arm.body()));
      default -> false;
    };
  }
}
