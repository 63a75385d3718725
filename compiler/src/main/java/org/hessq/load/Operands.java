package org.hessq.load;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.List;
import org.hessq.diagnostic.Span;
import org.hessq.load.Meaning.Cells;
import org.hessq.load.Meaning.Stuff;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Subscript;

/** Finds the qubits and bits that an operand stands for. */
final class Operands {
  private Operands() {}

  /**
   * {@return the qubits or bits that {@code expression} stands for}
   *
   * @throws Refusal if it stands for something else, or an index is not constant or out of range
   */
  static Cells of(Stuff stuff, Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.Name(var name, _)
          when scope.find(name).orElse(null) instanceof Cells cells && cells.stuff() == stuff ->
          cells;
      case Expression.Indexed indexed -> {
        Cells cells = of(stuff, indexed.base(), scope);
        if (indexed.subscripts().size() != 1 || cells.single()) {
          throw LoadCode.OPERANDS.refuse(indexed.span(), "one index into a register is needed");
        }
        yield pick(cells, indexed.subscripts().getFirst(), scope);
      }
      case Expression.HardwareQubit(var index, var span) ->
          throw LoadCode.NO_CIRCUIT.refuse(span, "physical qubit $" + index);
      case Expression.Name _,
          Expression.IntegerLiteral _,
          Expression.FloatLiteral _,
          Expression.ImaginaryLiteral _,
          Expression.BooleanLiteral _,
          Expression.BitLiteral _,
          Expression.TimingLiteral _,
          Expression.Unary _,
          Expression.Binary _,
          Expression.Call _,
          Expression.Cast _,
          Expression.DurationOf _ ->
          throw LoadCode.NO_CIRCUIT.refuse(
              expression.span(),
              switch (stuff) {
                case QUBITS -> "no qubit or register of qubits";
                case BITS -> "no bit or register of bits";
              });
    };
  }

  /**
   * Requires that no qubit is there twice.
   *
   * @throws Refusal at {@code where} if one is
   */
  static void requireDistinct(ImmutableIntArray qubits, Span where) {
    BitSet seen = new BitSet();
    for (int k = 0; k < qubits.length(); k++) {
      if (seen.get(qubits.get(k))) {
        throw LoadCode.OPERANDS.refuse(where, "a qubit is given twice");
      }
      seen.set(qubits.get(k));
    }
  }

  private static Cells pick(Cells cells, Subscript subscript, Scope scope) {
    ImmutableIntArray all = cells.indices();
    return switch (subscript) {
      case Expression expression ->
          new Cells(
              cells.stuff(),
              ImmutableIntArray.of(all.get(position(expression, all.length(), scope))),
              true);
      case Subscript.Set set -> {
        ImmutableIntArray.Builder chosen = ImmutableIntArray.builder();
        for (Expression element : set.elements()) {
          chosen.add(all.get(position(element, all.length(), scope)));
        }
        yield new Cells(cells.stuff(), chosen.build(), false);
      }
      case Subscript.Range range -> {
        ImmutableIntArray.Builder chosen = ImmutableIntArray.builder();
        long step = range.step().map(s -> Numbers.whole(s, scope)).orElse(1L);
        int ends = step < 0 ? all.length() - 1 : 0;
        int start = range.start().map(e -> position(e, all.length(), scope)).orElse(ends);
        int stop =
            range.stop().map(e -> position(e, all.length(), scope)).orElse(all.length() - 1 - ends);
        if (step == 0) {
          throw LoadCode.OPERANDS.refuse(range.span(), "step 0");
        }
        for (long k = start; step > 0 ? k <= stop : k >= stop; k += step) {
          chosen.add(all.get((int) k));
        }
        yield new Cells(cells.stuff(), chosen.build(), false);
      }
    };
  }

  private static int position(Expression expression, int size, Scope scope) {
    long index = Numbers.whole(expression, scope);
    long position = index < 0 ? index + size : index;
    if (position < 0 || position >= size) {
      throw LoadCode.OPERANDS.refuse(
          expression.span(), "index " + index + " in a register of " + size);
    }
    return (int) position;
  }

  /** {@return all indices of several operands in a row} */
  static ImmutableIntArray joined(List<Cells> cells) {
    ImmutableIntArray.Builder all = ImmutableIntArray.builder();
    cells.forEach(c -> all.addAll(c.indices()));
    return all.build();
  }
}
