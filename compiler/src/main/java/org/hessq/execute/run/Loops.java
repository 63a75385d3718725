package org.hessq.execute.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.value.Conversions;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.Elements;
import org.hessq.execute.value.Selection;
import org.hessq.execute.value.ValueType;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Subscript;

/** {@code for} loops: over ranges with both ends included, sets, arrays, and bits of registers. */
final class Loops {
  private final Evaluator evaluator;

  Loops(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** {@return how the loop ended: {@code NEXT} or {@code RETURN}} */
  Flow run(Statement.For loop, Scope scope, Function<Scope, Flow> body) {
    ValueType type = evaluator.types().resolve(loop.type(), scope);
    if (loop.domain() instanceof Subscript.Range(var start, var step, var stop, var span)) {
      if (start.isEmpty() || stop.isEmpty()) {
        throw ExecuteCode.VALUE.refuse(span, "a loop's range has both ends");
      }
      long first = evaluator.integer(start.get(), scope);
      long by = step.map(e -> evaluator.integer(e, scope)).orElse(1L);
      long last = evaluator.integer(stop.get(), scope);
      if (by == 0) {
        throw ExecuteCode.VALUE.refuse(span, "a range with step 0");
      }
      Flow flow = Flow.NEXT;
      for (long k = first; goesOn(flow) && (by > 0 ? k <= last : k >= last); k += by) {
        Datum index = new Datum.Whole(BigInteger.valueOf(k), ValueType.INT);
        flow = once(loop, type, index, scope, body);
        if (by > 0 ? k > Long.MAX_VALUE - by : k < Long.MIN_VALUE - by) {
          break;
        }
      }
      return flow == Flow.RETURN ? flow : Flow.NEXT;
    }
    Flow flow = Flow.NEXT;
    for (Datum value : values(loop.domain(), scope)) {
      if (goesOn(flow)) {
        flow = once(loop, type, value, scope, body);
      }
    }
    return flow == Flow.RETURN ? flow : Flow.NEXT;
  }

  private static boolean goesOn(Flow flow) {
    return flow == Flow.NEXT || flow == Flow.CONTINUE;
  }

  private Flow once(
      Statement.For loop, ValueType type, Datum value, Scope scope, Function<Scope, Flow> body) {
    Scope inner = scope.inner();
    Datum converted = evaluator.at(loop.span(), () -> Conversions.to(type, value));
    inner.declare(loop.name().name(), Binding.of(new Variable(type, converted)));
    return body.apply(inner);
  }

  private List<Datum> values(Subscript domain, Scope scope) {
    List<Datum> values = new ArrayList<>();
    if (domain instanceof Subscript.Set(var elements, _)) {
      elements.forEach(element -> values.add(evaluator.evaluate(element, scope)));
    } else if (domain instanceof Expression expression) {
      Datum over = evaluator.evaluate(expression, scope);
      int size = evaluator.at(expression.span(), () -> Elements.width(over));
      for (int k = 0; k < size; k++) {
        values.add(Elements.get(over, List.of(new Selection.At(k))));
      }
    }
    return values;
  }
}
