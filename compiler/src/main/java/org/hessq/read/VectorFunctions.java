package org.hessq.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.hessq.problem.Basis;
import org.hessq.problem.Gaussian;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Uniform;
import org.hessq.problem.VectorExpression;
import org.hessq.read.Syntax.Argument;
import org.hessq.read.Syntax.Expression;

/**
 * The calls that describe vectors; the dimension comes first and may be left to the place of use.
 */
record VectorFunctions(Functions functions) {
  Optional<Value> value() {
    return switch (functions.call().function().text()) {
      case "uniform" ->
          functions.plain(1).flatMap(a -> sized(a.get(0), n -> Optional.of(new Uniform(n))));
      case "basis" -> basis();
      case "gaussian" -> gaussian();
      case "entries" -> entries();
      default -> throw new IllegalStateException(functions.call().function().text());
    };
  }

  private Optional<Value> sized(Expression size, LongFunction<Optional<VectorExpression>> at) {
    OptionalLong n = functions.dimension(size);
    return n.isPresent() ? at.apply(n.getAsLong()).map(Value.Vector::new) : Optional.empty();
  }

  /** With one argument more than {@code open} the first is the dimension. */
  private Optional<Value> sizedOrOpen(
      int open, List<Expression> arguments, LongFunction<Optional<VectorExpression>> at) {
    return arguments.size() == open
        ? Optional.of(new Value.OpenVector(at, 1))
        : sized(arguments.getFirst(), at);
  }

  private Optional<Value> basis() {
    int count = functions.call().arguments().size() == 1 ? 1 : 2;
    return functions
        .plain(count)
        .flatMap(
            arguments -> {
              Expression index = arguments.getLast();
              long last = MatrixExpression.LARGEST_DIMENSION - 1;
              OptionalLong k = evaluator().integer(index, 0, last, Fault.INDEX, "the index");
              return k.isEmpty()
                  ? Optional.empty()
                  : sizedOrOpen(1, arguments, n -> basis(n, k.getAsLong(), index));
            });
  }

  private Optional<VectorExpression> basis(long dimension, long index, Expression place) {
    return index < dimension
        ? Optional.of(new Basis(dimension, index))
        : evaluator()
            .findings()
            .error(
                Fault.INDEX,
                place.span(),
                "the index " + index + " is outside 0.." + (dimension - 1));
  }

  private Optional<Value> gaussian() {
    int count = functions.call().arguments().size() == 2 ? 2 : 3;
    return functions
        .plain(count)
        .flatMap(
            arguments -> {
              Expression place = arguments.getLast();
              Optional<Double> mean = evaluator().real(arguments.get(count - 2));
              Optional<Double> width = evaluator().real(place);
              if (mean.isEmpty() || width.isEmpty()) {
                return Optional.empty();
              }
              return width.get() > 0
                  ? sizedOrOpen(
                      2, arguments, n -> Optional.of(new Gaussian(n, mean.get(), width.get())))
                  : evaluator()
                      .findings()
                      .error(
                          Fault.NUMBER,
                          place.span(),
                          "the width " + width.get() + " is not positive");
            });
  }

  private Optional<Value> entries() {
    List<Argument> arguments = functions.call().arguments();
    if (arguments.isEmpty()
        || arguments.size() > 2
        || !(arguments.getLast() instanceof Syntax.Rule rule)) {
      return functions.wrongArguments();
    }
    Optional<IndexReader.Entries> entries = IndexReader.read(evaluator(), rule);
    if (arguments.size() == 1) {
      return entries.map(e -> new Value.OpenVector(e::at, 1));
    }
    return arguments.getFirst() instanceof Syntax.Plain(var size)
        ? entries.flatMap(e -> sized(size, e::at))
        : functions.wrongArguments();
  }

  private Evaluator evaluator() {
    return functions.evaluator();
  }
}
