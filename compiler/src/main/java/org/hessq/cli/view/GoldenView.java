package org.hessq.cli.view;

import java.util.List;
import java.util.Optional;
import org.hessq.pipeline.Golden;

/** How the circuits of a folder stand to their golden files. */
public record GoldenView(List<Case> cases) implements View {
  public GoldenView {
    cases = List.copyOf(cases);
  }

  /** What became of a golden file. */
  public enum Action {
    NONE("as it was"),
    WRITTEN("written"),
    MISSING("missing"),
    REFUSED("not written: the referee finds a difference");

    private final String word;

    Action(String word) {
      this.word = word;
    }
  }

  /**
   * One problem.
   *
   * @param golden the comparison with the file as it was; empty where there was none
   */
  public record Case(String name, Optional<Golden> golden, Action file) {
    /** {@return whether the file on disk is now what is compiled} */
    public boolean isFine() {
      return switch (file) {
        case NONE -> golden.filter(g -> g.text() == Golden.State.SAME).isPresent();
        case WRITTEN -> true;
        case MISSING, REFUSED -> false;
      };
    }
  }

  @Override
  public String text() {
    Table table =
        new Table(
            Table.Side.LEFT, Table.Side.LEFT, Table.Side.LEFT, Table.Side.LEFT, Table.Side.LEFT);
    table.row("case", "text", "operations", "meaning", "golden file");
    for (Case one : cases) {
      table.row(
          one.name(),
          word(one.golden().map(Golden::text)),
          word(one.golden().map(Golden::operations)),
          word(one.golden().map(Golden::meaning)),
          one.file().word + one.golden().flatMap(Golden::difference).map(d -> ": " + d).orElse(""));
    }
    return table.text();
  }

  private static String word(Optional<Golden.State> state) {
    return state.map(Golden.State::word).orElse("-");
  }
}
