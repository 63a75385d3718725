package org.hessq.qasm.tree;

import java.util.List;
import org.hessq.diagnostic.Span;

/** What may stand on the right of {@code =}: an expression or something that only stands there. */
public sealed interface Value extends Node
    permits Expression, Value.Measurement, Value.MeasurementCall, Value.ArrayLiteral {
  /** {@code measure q}. */
  record Measurement(Expression source, Span span) implements Value {}

  /** A call {@code f(a) q, r} of a calibrated measurement; {@code callee} is a name or a call. */
  record MeasurementCall(Expression callee, List<Expression> operands, Span span) implements Value {
    public MeasurementCall {
      operands = List.copyOf(operands);
    }
  }

  /** {@code {a, {b, c}}}, the initial value of an array. */
  record ArrayLiteral(List<Value> elements, Span span) implements Value {
    public ArrayLiteral {
      elements = List.copyOf(elements);
    }
  }
}
