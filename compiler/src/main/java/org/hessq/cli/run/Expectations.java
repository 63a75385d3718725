package org.hessq.cli.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.execute.state.Backends;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.PauliExpectations;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.StepSink;
import org.hessq.simulate.Tableau;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.UnsupportedStepException;
import org.hessq.simulate.Walk;
import org.hessq.simulate.choice.Choice;
import org.hessq.simulate.choice.InsufficientException;
import org.hessq.simulate.choice.Task;
import org.hessq.simulate.paths.PathExpectations;

/** Expectation values of products of Paulis in the state that a circuit ends in. */
public final class Expectations {
  /** The most paths of one value: some minutes. */
  private static final long MOST_PATHS = 1L << 28;

  private final String file;
  private final Routine routine;
  private final List<PauliProduct> products;

  private Expectations(String file, Routine routine, List<PauliProduct> products) {
    this.file = file;
    this.routine = routine;
    this.products = products;
  }

  /**
   * An expectation value.
   *
   * @param error bound of its error beyond rounding
   * @param exact the same in closed form, where nothing is rounded
   */
  record Value(double value, double error, Optional<String> exact) {}

  /**
   * {@return what is asked for}
   *
   * @param file the name to print
   * @param main the circuit, whose last measurements do not matter
   * @param words the products, as {@code Z0 X3, Y1}
   * @throws org.hessq.diagnostic.Faults if they are none
   */
  public static Expectations of(String file, Routine main, String words) {
    return new Expectations(
        file, Workload.unmeasured(main), PauliProduct.read(file, words, main.width()));
  }

  /** {@return what is to be simulated} */
  public Task task() {
    return new Task(
        routine.width(),
        Task.Wanted.EXPECTATIONS,
        Optional.of(Workload.steps(Counts.of(routine))),
        products.size());
  }

  List<PauliProduct> products() {
    return products;
  }

  /**
   * {@return the values of all products}
   *
   * @throws org.hessq.diagnostic.Faults at a measurement or reset
   * @throws InsufficientException if the choice does not suffice
   */
  List<Value> values(Choice choice) {
    try {
      return switch (choice.simulator()) {
        case TABLEAU -> tableau();
        case DENSE -> dense(choice);
        case SPARSE -> sparse(choice);
        case PAULIS -> paulis(choice.terms());
        case PATHS -> paths();
      };
    } catch (TooLargeException large) {
      throw new InsufficientException(
          large.getMessage(),
          true,
          RunFault.TOO_MANY_TERMS.of(file, large.getMessage(), choice.otherwise()));
    } catch (UnsupportedStepException unsupported) {
      throw RunFault.NOT_UNITARY.of(file, unsupported.getMessage() + " before the end");
    }
  }

  private List<Value> tableau() {
    Tableau state = new Tableau(routine.width(), 0);
    Walk.of(routine, new Gadgets(), new Unitary(state));
    return products.stream()
        .map(product -> rounded(state.expectation(product.withX(), product.withZ()), 0))
        .toList();
  }

  private List<Value> dense(Choice choice) {
    DenseState state =
        new DenseState(routine.width(), choice.arithmetic().dense().orElseThrow(), 0);
    Walk.of(routine, new Gadgets(), new Unitary(state));
    return measured(state, qubit -> state.probability(qubit));
  }

  private List<Value> sparse(Choice choice) {
    SparseState state = Backends.sparse(choice.arithmetic(), routine.width(), choice.terms(), 0);
    Walk.of(routine, new Gadgets(), new Unitary(state));
    return measured(state, state::probability);
  }

  /** Turns each product into the Z of one qubit, and back. */
  private List<Value> measured(StepSink state, IntToDoubleFunction probability) {
    List<Value> values = new ArrayList<>();
    for (PauliProduct product : products) {
      BitSet ys = bits(product.withX());
      ys.and(bits(product.withZ()));
      BitSet all = bits(product.withX());
      all.or(bits(product.withZ()));
      int last = all.length() - 1;
      all.clear(last);
      ys.stream().forEach(qubit -> state.gate(GateKind.SDG, qubit, -1, -1));
      for (int qubit : product.withX()) {
        state.gate(GateKind.H, qubit, -1, -1);
      }
      all.stream().forEach(qubit -> state.gate(GateKind.CX, qubit, last, -1));
      values.add(rounded(1 - 2 * probability.applyAsDouble(last), 0));
      all.stream().forEach(qubit -> state.gate(GateKind.CX, qubit, last, -1));
      for (int qubit : product.withX()) {
        state.gate(GateKind.H, qubit, -1, -1);
      }
      ys.stream().forEach(qubit -> state.gate(GateKind.S, qubit, -1, -1));
    }
    return values;
  }

  private static BitSet bits(int[] places) {
    BitSet bits = new BitSet();
    for (int place : places) {
      bits.set(place);
    }
    return bits;
  }

  private List<Value> paulis(int most) {
    PauliExpectations state = PauliExpectations.of(routine, new Gadgets());
    return products.stream()
        .map(product -> state.of(product.withX(), product.withZ(), most))
        .map(estimate -> rounded(estimate.value(), estimate.error()))
        .toList();
  }

  private List<Value> paths() {
    PathExpectations sums = PathExpectations.of(routine, new Gadgets());
    return products.stream()
        .map(product -> sums.of(product.withX(), product.withZ(), MOST_PATHS))
        .map(sum -> new Value(sum.real(), 0, Optional.of(sum.toString())))
        .toList();
  }

  private static Value rounded(double value, double error) {
    return new Value(value, error, Optional.empty());
  }
}
