package org.hessq.load;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hessq.circuit.Operation;
import org.hessq.qasm.check.ConstantValue;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.Type;

/**
 * Translates loops with constant bounds: kept as they are where the body leaves out the variable,
 * else unrolled.
 */
final class Loops {
  private static final long MOST_ITERATIONS = 1 << 20;

  private final BodyReader bodies;
  private final Frame frame;
  private long unrolled;

  Loops(BodyReader bodies, Frame frame) {
    this.bodies = bodies;
    this.frame = frame;
  }

  /** Translates {@code for type name in domain body}. */
  void read(Statement.For loop, Scope scope, List<Operation> out) {
    if (!(loop.type() instanceof Type.Scalar(var kind, _, _))
        || (kind != Type.Kind.INT && kind != Type.Kind.UINT)) {
      throw LoadCode.NO_CIRCUIT.refuse(loop.type().span(), "a loop over something but integers");
    }
    Values values = values(loop.domain(), scope);
    int bits = frame.bits();
    List<Operation> first = new ArrayList<>();
    Scope header = header(loop, values.at(0), scope);
    bodies.read(loop.body().statements(), header.block(), first);
    frame.giveBits(bits);
    if (!header.isUsed()) {
      out.add(new Operation.Repeat(values.count(), first));
      return;
    }
    unrolled = Math.addExact(unrolled, values.count());
    if (unrolled > MOST_ITERATIONS) {
      throw LoadCode.TOO_LARGE.refuse(
          loop.span(),
          unrolled + " iterations to unroll, where " + MOST_ITERATIONS + " are the limit");
    }
    for (long k = 0; k < values.count(); k++) {
      if (k == 0) {
        out.addAll(first);
      } else {
        Scope next = header(loop, values.at(k), scope);
        bodies.read(loop.body().statements(), next.block(), out);
        frame.giveBits(bits);
      }
    }
  }

  private static Scope header(Statement.For loop, long value, Scope scope) {
    Scope header = scope.block();
    header.put(loop.name().name(), new Meaning.Constant(ConstantValue.of(value)));
    return header;
  }

  /** The values that a loop's variable takes. */
  private sealed interface Values {
    long count();

    /** {@return the value in the given iteration; the first one also if there is none} */
    long at(long iteration);
  }

  private record Steps(long start, long step, long count) implements Values {
    @Override
    public long at(long iteration) {
      return start + iteration * step;
    }
  }

  private record Listed(List<Long> values) implements Values {
    @Override
    public long count() {
      return values.size();
    }

    @Override
    public long at(long iteration) {
      return values.isEmpty() ? 0 : values.get((int) iteration);
    }
  }

  private static Values values(Subscript domain, Scope scope) {
    return switch (domain) {
      case Subscript.Set set ->
          new Listed(set.elements().stream().map(e -> Numbers.whole(e, scope)).toList());
      case Subscript.Range range -> {
        if (range.start().isEmpty() || range.stop().isEmpty()) {
          throw LoadCode.NO_CIRCUIT.refuse(range.span(), "a loop without both ends");
        }
        BigInteger start = BigInteger.valueOf(Numbers.whole(range.start().get(), scope));
        BigInteger stop = BigInteger.valueOf(Numbers.whole(range.stop().get(), scope));
        long step = range.step().map(s -> Numbers.whole(s, scope)).orElse(1L);
        if (step == 0) {
          throw LoadCode.OPERANDS.refuse(range.span(), "step 0");
        }
        BigInteger steps = stop.subtract(start).divide(BigInteger.valueOf(step));
        boolean backwards = stop.subtract(start).signum() * Long.signum(step) < 0;
        BigInteger count = backwards ? BigInteger.ZERO : steps.add(BigInteger.ONE);
        if (count.bitLength() >= Long.SIZE) {
          throw LoadCode.TOO_LARGE.refuse(range.span(), count + " iterations");
        }
        yield new Steps(start.longValue(), step, count.longValue());
      }
      case Expression expression ->
          throw LoadCode.NO_CIRCUIT.refuse(expression.span(), "a loop over bits or an array");
    };
  }
}
