package org.hessq.synthesis.encoding;

import com.google.common.primitives.ImmutableIntArray;
import java.util.OptionalLong;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.encoding.Adjoint;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.Product;
import org.hessq.encoding.Scaled;
import org.hessq.encoding.ShiftSum;
import org.hessq.encoding.Sum;
import org.hessq.encoding.Tensor;
import org.hessq.method.TableLayout;

/** The circuit of any encoding term. */
public final class EncodingCircuits {
  private final TableLayout layout;
  private final Profile profile;

  public EncodingCircuits(TableLayout layout, Profile profile) {
    this.layout = layout;
    this.profile = profile;
  }

  /**
   * {@return U with the registers {@code system} and {@code ancilla}, for an augmented term with
   * {@code branch} between them; its adjoint is U†}
   *
   * @param name of the routine and the beginning of the names of its parts
   */
  public Routine of(String name, Encoding encoding) {
    return switch (encoding) {
      case Leaf leaf -> leaf(name, leaf, OptionalLong.empty());
      case Augmented(var inner, var threshold) -> leaf(name, inner, OptionalLong.of(threshold));
      case Adjoint(var inner) -> of(name, inner).adjoint();
      case Scaled(var factor, var inner) -> scaled(name, factor, inner);
      case Product(var left, var right) -> product(name, left, right);
      case Tensor(var high, var low) -> tensor(name, high, low);
      case Sum(var first, var second) -> sum(name, first, second);
    };
  }

  private Routine leaf(String name, Leaf leaf, OptionalLong threshold) {
    return switch (leaf) {
      case ClassSum sum -> new ClassSumCircuit(sum, threshold, layout, profile).build(name);
      case ShiftSum sum -> new ShiftSumCircuit(sum, threshold, profile).build(name);
    };
  }

  private Routine scaled(String name, double factor, Encoding inner) {
    if (factor > 0) {
      return of(name, inner);
    }
    Parts parts = new Parts(name, inner);
    Routine routine = of(name + "_inner", inner);
    parts.builder.call(routine, parts.system, parts.ancilla);
    int any = parts.system.get(0);
    parts.builder.z(any).x(any).z(any).x(any);
    return parts.builder.build();
  }

  private Routine product(String name, Encoding left, Encoding right) {
    Parts parts = new Parts(name, new Product(left, right));
    Routine second = of(name + "_left", left);
    Routine first = of(name + "_right", right);
    parts.builder.call(first, parts.system, parts.ancilla.subArray(0, right.ancillas()));
    parts.builder.call(
        second, parts.system, parts.ancilla.subArray(right.ancillas(), parts.ancilla.length()));
    return parts.builder.build();
  }

  private Routine tensor(String name, Encoding high, Encoding low) {
    Parts parts = new Parts(name, new Tensor(high, low));
    parts.builder.call(
        of(name + "_low", low),
        parts.system.subArray(0, low.qubits()),
        parts.ancilla.subArray(0, low.ancillas()));
    parts.builder.call(
        of(name + "_high", high),
        parts.system.subArray(low.qubits(), parts.system.length()),
        parts.ancilla.subArray(low.ancillas(), parts.ancilla.length()));
    return parts.builder.build();
  }

  /** The selecting qubit is the top ancilla; 0 runs the first summand, 1 the second. */
  private Routine sum(String name, Leaf first, Leaf second) {
    Parts parts = new Parts(name, new Sum(first, second));
    int select = parts.ancilla.get(parts.ancilla.length() - 1);
    ImmutableIntArray selector = ImmutableIntArray.of(select);
    int split = first.ancillas();
    ImmutableIntArray firstAncilla = parts.ancilla.subArray(0, split);
    ImmutableIntArray secondAncilla = parts.ancilla.subArray(split, split + second.ancillas());
    Routine one = of(name + "_first", new Augmented(first, 1L << first.bits()));
    Routine two = of(name + "_second", new Augmented(second, 1L << second.bits()));
    parts.builder.h(select);
    parts.builder.call(one, parts.system, selector, firstAncilla);
    parts.builder.x(select);
    parts.builder.call(two, parts.system, selector, secondAncilla);
    parts.builder.x(select);
    parts.builder.h(select);
    return parts.builder.build();
  }

  /** A routine over a term's registers. */
  private static final class Parts {
    private final RoutineBuilder builder;
    private final ImmutableIntArray system;
    private final ImmutableIntArray ancilla;

    Parts(String name, Encoding encoding) {
      builder = new RoutineBuilder(name).kind(RoutineKind.BLOCK_ENCODING);
      system = builder.register("system", encoding.qubits());
      ancilla = builder.register("ancilla", encoding.ancillas());
    }
  }
}
