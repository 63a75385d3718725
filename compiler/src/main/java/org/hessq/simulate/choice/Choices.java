package org.hessq.simulate.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.hessq.simulate.Heap;
import org.hessq.simulate.Need;
import org.hessq.simulate.choice.RefusedException.Limit;
import org.hessq.simulate.choice.Task.Wanted;

/** The rules by which a simulator is chosen; see the page of this package. */
public final class Choices {
  /** The most operations unasked: some minutes. */
  public static final long MOST_OPERATIONS = 100_000_000_000L;

  /** The most non-zero amplitudes: they fill some hundred megabytes. */
  private static final int MOST_TERMS = 1 << 22;

  /** Up to here all amplitudes are fewer than what any other account would keep. */
  private static final int FEW_QUBITS = 12;

  private static final int FEW_TERMS = 1 << FEW_QUBITS;

  /**
   * The most memory of a dense state unasked, a gibibyte; beyond, a sparse one is tried first. It
   * does not depend on the machine, so that every machine that can gives the same answer.
   */
  private static final double UNASKED_BYTES = 1.1 * (1 << 30);

  /** Of the free heap, what a sparse state may fill; a run needs more than its state. */
  private static final double SHARE_OF_TERMS = 0.7;

  private final Task task;
  private final Wish wish;

  /** Bytes that are free, where so many are wanted. */
  private final DoubleUnaryOperator heap;

  private final List<Choice> ways = new ArrayList<>();
  private final List<RefusedException> refusals = new ArrayList<>();

  private Choices(Task task, Wish wish, DoubleUnaryOperator heap) {
    this.task = task;
    this.wish = wish;
    this.heap = heap;
  }

  /**
   * {@return the ways to do {@code task}, to be tried in this order by {@link Attempts}; at least
   * one}
   *
   * @throws RefusedException if there is none
   */
  public static List<Choice> of(Task task, Wish wish) {
    return of(task, wish, Heap::free);
  }

  /** As {@link #of(Task, Wish)} with as much memory as {@code heap} says. */
  static List<Choice> of(Task task, Wish wish, DoubleUnaryOperator heap) {
    Choices choices = new Choices(task, wish, heap);
    wish.simulator().ifPresentOrElse(choices::asked, choices::automatic);
    if (choices.ways.isEmpty()) {
      throw choices.refusal();
    }
    String memory = choices.memory();
    return choices.ways.stream().map(way -> way.otherwise(memory)).toList();
  }

  private boolean wants(Wanted... kinds) {
    return List.of(kinds).contains(task.wanted());
  }

  private void automatic() {
    boolean few = task.qubits() <= FEW_QUBITS && wish.arithmetic().dense().isPresent();
    if (wants(Wanted.AMPLITUDES, Wanted.PROBABILITIES)) {
      addFew(few, task.wanted());
    }
    if (wants(Wanted.PROBABILITIES, Wanted.OUTCOMES)) {
      add(Simulator.TABLEAU, Wanted.OUTCOMES, 0, "all gates are Clifford gates");
      addFew(few, Wanted.OUTCOMES);
    }
    if (wants(Wanted.EXPECTATIONS)) {
      add(Simulator.TABLEAU, task.wanted(), 0, "all gates are Clifford gates");
      addFew(few, task.wanted());
      if (isFewTurns()) {
        addPaulis("few gates are no Clifford gates");
      }
    }
    double dense = denseBytes();
    if (dense <= UNASKED_BYTES) {
      addMany(Simulator.DENSE, "all amplitudes fit");
    }
    if (!wants(Wanted.EXPECTATIONS)) {
      addMany(Simulator.SPARSE, "the non-zero amplitudes may be few enough");
    }
    if (dense > UNASKED_BYTES && dense < Double.POSITIVE_INFINITY) {
      addMany(Simulator.DENSE, "all amplitudes fit into the Java heap");
    }
    if (wants(Wanted.EXPECTATIONS)) {
      add(Simulator.PATHS, task.wanted(), 0, "all gates are Clifford+T, and nothing is rounded");
      if (!isFewTurns()) {
        addPaulis(
            "it states the error of what it leaves out beyond "
                + wish.paulis()
                + " Paulis of each value");
      }
    }
  }

  /** All amplitudes of few qubits, or few non-zero amplitudes of many. */
  private void addFew(boolean fewQubits, Wanted wanted) {
    if (fewQubits) {
      add(Simulator.DENSE, wanted, 0, "the qubits are few");
    } else if (task.steps().isEmpty() || Forecasts.terms(task) <= FEW_TERMS) {
      add(
          Simulator.SPARSE,
          wanted,
          FEW_TERMS,
          "no more than " + FEW_TERMS + " amplitudes are not zero");
    }
  }

  private void addMany(Simulator simulator, String why) {
    int terms = simulator == Simulator.SPARSE ? MOST_TERMS : 0;
    add(simulator, task.wanted(), terms, why);
    if (task.wanted() == Wanted.PROBABILITIES) {
      add(simulator, Wanted.OUTCOMES, terms, why);
    }
  }

  /** Whether all Paulis of a value are kept, of which each turn makes twice as many. */
  private boolean isFewTurns() {
    return Math.pow(2, task.steps().orElseThrow().turns()) <= wish.paulis();
  }

  private void addPaulis(String why) {
    add(Simulator.PAULIS, task.wanted(), wish.paulis(), why);
  }

  private void asked(Simulator simulator) {
    String why = "it was asked for";
    switch (simulator) {
      case TABLEAU ->
          add(
              simulator,
              task.wanted() == Wanted.PROBABILITIES ? Wanted.OUTCOMES : task.wanted(),
              0,
              why);
      case DENSE, SPARSE -> addMany(simulator, why);
      case PAULIS, PATHS -> add(simulator, task.wanted(), wish.paulis(), why);
    }
  }

  /** Adds a way, or the reason against it. */
  private void add(Simulator simulator, Wanted wanted, int terms, String why) {
    Optional<RefusedException> unable = Abilities.refusal(simulator, wish.arithmetic(), task);
    if (unable.isPresent()) {
      refusals.add(unable.get());
      return;
    }
    boolean sparse = simulator == Simulator.SPARSE;
    double most = Forecasts.of(simulator, wish.arithmetic(), task, terms).bytes();
    // Asked once: what is free changes from one question to the next.
    double bytes = heap.applyAsDouble(sparse ? most / SHARE_OF_TERMS : most);
    int kept = sparse ? fitting(terms, bytes) : terms;
    Need need = Forecasts.of(simulator, wish.arithmetic(), task, kept);
    boolean free = wish.simulator().isPresent();
    if (need.bytes() > bytes) {
      refusals.add(Abilities.memory(simulator, wish.arithmetic(), task, need.bytes(), bytes));
    } else if (!free && need.operations() > MOST_OPERATIONS) {
      refusals.add(
          new RefusedException(
              Limit.OPERATIONS,
              String.format(
                  Locale.ROOT,
                  "%s: %s operations, and %s are done unasked",
                  simulator.words(),
                  figure(need.operations()),
                  figure(MOST_OPERATIONS)),
              "Ask for fewer shots, run a part of the circuit, or name a --simulator for as many"
                  + " operations as it takes."));
    } else {
      ways.add(
          new Choice(
              simulator,
              wish.arithmetic(),
              wanted,
              kept,
              free ? Long.MAX_VALUE : MOST_OPERATIONS,
              need,
              explained(why, need),
              ""));
    }
  }

  /** As many terms of a sparse state as fit into {@code bytes}, at least one. */
  private int fitting(int terms, double bytes) {
    double each = Forecasts.termBytes(wish.arithmetic(), task.stored());
    return (int) Math.min(terms, Math.max(1, SHARE_OF_TERMS * bytes / each));
  }

  /** What would fit with more memory. */
  private String memory() {
    return refusals.stream()
        .filter(refusal -> refusal.limit() == Limit.MEMORY)
        .map(refusal -> refusal.getMessage() + ". " + refusal.help())
        .findFirst()
        .orElse("");
  }

  private String explained(String why, Need need) {
    String forecast =
        String.format(
            Locale.ROOT,
            "%s; it needs at most %s bytes%s",
            why,
            figure(need.bytes()),
            task.steps().isEmpty()
                ? ""
                : String.format(Locale.ROOT, " and some %s operations", figure(need.operations())));
    return refusals.isEmpty() ? forecast : forecast + "; passed over: " + reasons();
  }

  private String reasons() {
    return String.join("; ", refusals.stream().map(Throwable::getMessage).distinct().toList());
  }

  /** A lack of ability is said only where nothing else is in the way. */
  private RefusedException refusal() {
    RefusedException first = refusals.getFirst();
    for (RefusedException next : refusals) {
      if (first.limit() == Limit.ABILITY && next.limit() != Limit.ABILITY) {
        first = next;
      }
    }
    return new RefusedException(first.limit(), reasons(), first.help());
  }

  private double denseBytes() {
    return wish.arithmetic()
        .dense()
        .filter(precision -> task.qubits() <= precision.maxQubits())
        .map(_ -> Forecasts.of(Simulator.DENSE, wish.arithmetic(), task, 0).bytes())
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** A count as people read it. */
  static String figure(double count) {
    return count < 1e15
        ? String.format(Locale.ROOT, "%,.0f", count)
        : String.format(Locale.ROOT, "%.3g", count);
  }
}
