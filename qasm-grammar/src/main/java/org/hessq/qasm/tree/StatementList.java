package org.hessq.qasm.tree;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * An unmodifiable list of statements in sections, some of which may make theirs only when asked, so
 * that a long program needs little memory.
 *
 * <p>The same index gives equal statements each time, places included, but not always the same
 * object.
 */
public final class StatementList extends AbstractList<Statement> implements RandomAccess {
  /** Some statements in a row; must not change. */
  public interface Section {
    /** {@return how many there are} */
    int size();

    /** {@return all of them, equal each time} */
    List<Statement> statements();
  }

  /** Statements that are there. */
  private record Held(List<Statement> statements) implements Section {
    @Override
    public int size() {
      return statements.size();
    }
  }

  /** The section used last, whose first statement has the given index. */
  private record Window(int first, List<Statement> statements) {}

  private final Section[] sections;

  /** Index of the first statement of each section, and the size of the list. */
  private final int[] firsts;

  /** Threads may overwrite each other's, which costs time alone. */
  private Window window = new Window(0, List.of());

  /** A list of the statements of {@code sections}, in this order. */
  public StatementList(List<? extends Section> sections) {
    this.sections = sections.toArray(Section[]::new);
    firsts = new int[this.sections.length + 1];
    for (int i = 0; i < this.sections.length; i++) {
      firsts[i + 1] = Math.addExact(firsts[i], this.sections[i].size());
    }
  }

  /** {@return a section that holds {@code statements}} */
  public static Section held(List<Statement> statements) {
    return new Held(List.copyOf(statements));
  }

  /** {@return {@code statements} as a list that nobody can change} */
  static List<Statement> unmodifiable(List<Statement> statements) {
    return statements instanceof StatementList ? statements : List.copyOf(statements);
  }

  @Override
  public int size() {
    return firsts[sections.length];
  }

  @Override
  public Statement get(int index) {
    Window last = window;
    int i = index - last.first;
    return i >= 0 && i < last.statements.size() ? last.statements.get(i) : search(index);
  }

  private Statement search(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index);
    }
    int found = Arrays.binarySearch(firsts, index);
    int section = found >= 0 ? found : -found - 2;
    Window next = new Window(firsts[section], sections[section].statements());
    window = next;
    return next.statements.get(index - next.first);
  }
}
