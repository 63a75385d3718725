package org.hessq.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed between two files.
 *
 * @param circuits whether both are circuits, so that operations were compared, not statements
 * @param declarations those that changed
 * @param routines those that changed
 * @param main the changes of the program itself
 * @param figures all of both files, by name; of circuits the names of {@code NAMES}, and gates
 */
public record Difference(
    boolean circuits,
    List<Declaration> declarations,
    List<RoutineChange> routines,
    BodyChange main,
    SortedMap<String, Figure> figures) {
  public Difference {
    declarations = List.copyOf(declarations);
    routines = List.copyOf(routines);
  }

  /** What happened to a declaration, a routine or an operation. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** A declaration before and after, where it is there. */
  public record Declaration(Kind kind, Optional<String> before, Optional<String> after) {}

  /** A routine; of one that was added or removed, all of its operations. */
  public record RoutineChange(Kind kind, String name, BodyChange body) {}

  /**
   * The changes of a list of operations.
   *
   * @param added how many
   * @param removed how many
   * @param altered how many have other parameters
   * @param hunks the first of them
   */
  public record BodyChange(long added, long removed, long altered, List<Hunk> hunks) {
    public BodyChange {
      hunks = List.copyOf(hunks);
    }

    /** {@return whether nothing changed} */
    public boolean isNone() {
      return added == 0 && removed == 0 && altered == 0;
    }
  }

  /**
   * A run of changes.
   *
   * @param line in the first file; 0 if not known
   * @param otherLine in the second file; 0 if not known
   * @param changes the first of them
   */
  public record Hunk(int line, int otherLine, List<Change> changes) {
    public Hunk {
      changes = List.copyOf(changes);
    }
  }

  /** One operation before and after, where it is there. */
  public record Change(Kind kind, Optional<String> before, Optional<String> after) {}

  /** A figure of either file. */
  public record Figure(BigInteger before, BigInteger after) {}

  /**
   * {@return what changed from {@code before} to {@code after}}
   *
   * @throws org.hessq.diagnostic.Faults if one of them has syntax errors
   */
  public static Difference of(Text before, Text after) throws IOException {
    Lines.Dictionary dictionary = new Lines.Dictionary();
    Optional<CircuitSide> circuit = CircuitSide.of(before, dictionary);
    Optional<CircuitSide> other =
        circuit.isPresent() ? CircuitSide.of(after, dictionary) : Optional.empty();
    Tree.Extent extent = other.isPresent() ? Tree.Extent.DECLARATIONS : Tree.Extent.ALL;
    Tree one = Tree.of(before, dictionary, extent);
    Tree two = Tree.of(after, dictionary, extent);
    List<Declaration> declarations = declarations(one, two);
    if (other.isPresent()) {
      return new Difference(
          true,
          declarations,
          routines(used(circuit.get(), one), used(other.get(), two)),
          Bodies.changes(circuit.get().main(), other.get().main()),
          figures(circuit.get().figures(), other.get().figures()));
    }
    return new Difference(
        false,
        declarations,
        routines(bodies(one), bodies(two)),
        Bodies.changes(one.main(), two.main()),
        figures(one.figures(), two.figures()));
  }

  /** {@return whether nothing changed but layout, comments and order of declarations} */
  public boolean isNone() {
    return declarations.isEmpty() && routines.isEmpty() && main.isNone();
  }

  /** {@return how many operations changed, in the program and in routines that are in both} */
  public long operations() {
    long sum = main.added() + main.removed() + main.altered();
    for (RoutineChange routine : routines) {
      BodyChange body = routine.body();
      sum += body.added() + body.removed() + body.altered();
    }
    return sum;
  }

  /** The routines of a circuit, and the definitions that it makes no use of. */
  private static SortedMap<String, Lines> used(CircuitSide circuit, Tree tree) {
    SortedMap<String, Lines> all = new TreeMap<>(circuit.routines());
    if (tree.routines().size() > all.size()) {
      tree.routines().forEach((name, definition) -> all.putIfAbsent(name, definition.body()));
    }
    return all;
  }

  private static SortedMap<String, Lines> bodies(Tree tree) {
    SortedMap<String, Lines> bodies = new TreeMap<>();
    tree.routines().forEach((_, definition) -> bodies.put(definition.head(), definition.body()));
    return bodies;
  }

  private static List<Declaration> declarations(Tree one, Tree two) {
    ImmutableList.Builder<Declaration> changes = ImmutableList.builder();
    TreeSet<String> names = new TreeSet<>(one.declarations().keySet());
    names.addAll(two.declarations().keySet());
    for (String name : names) {
      var before = Optional.ofNullable(one.declarations().get(name));
      var after = Optional.ofNullable(two.declarations().get(name));
      if (!before.equals(after)) {
        changes.add(new Declaration(kind(before.isPresent(), after.isPresent()), before, after));
      }
    }
    return changes.build();
  }

  private static Kind kind(boolean before, boolean after) {
    return before && after ? Kind.CHANGED : before ? Kind.REMOVED : Kind.ADDED;
  }

  private static List<RoutineChange> routines(
      SortedMap<String, Lines> one, SortedMap<String, Lines> two) {
    List<RoutineChange> changes = new ArrayList<>();
    for (String name : new TreeSet<>(Sets.union(one.keySet(), two.keySet()))) {
      Optional<Lines> before = Optional.ofNullable(one.get(name));
      Optional<Lines> after = Optional.ofNullable(two.get(name));
      Kind kind = kind(before.isPresent(), after.isPresent());
      BodyChange body =
          switch (kind) {
            case CHANGED -> Bodies.changes(before.get(), after.get());
            case ADDED -> new BodyChange(after.get().size(), 0, 0, List.of());
            case REMOVED -> new BodyChange(0, before.get().size(), 0, List.of());
          };
      if (kind != Kind.CHANGED || !body.isNone()) {
        changes.add(new RoutineChange(kind, name, body));
      }
    }
    return changes;
  }

  private static SortedMap<String, Figure> figures(
      SortedMap<String, BigInteger> one, SortedMap<String, BigInteger> two) {
    SortedMap<String, Figure> figures = new TreeMap<>();
    for (String name : Sets.union(one.keySet(), two.keySet())) {
      boolean hidden =
          name.equals(Figures.T_DEPTH) && !(one.containsKey(name) && two.containsKey(name));
      if (!hidden) {
        figures.put(
            name,
            new Figure(
                one.getOrDefault(name, BigInteger.ZERO), two.getOrDefault(name, BigInteger.ZERO)));
      }
    }
    return figures;
  }
}
