package org.hessq.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.hessq.problem.Banded;
import org.hessq.problem.MatrixExpression;
import org.hessq.read.Syntax.Expression;

/** The calls {@code tridiagonal}, {@code toeplitz} and {@code circulant}. */
record BandedFunctions(Functions functions) {
  Optional<MatrixExpression> value() {
    String name = functions.call().function().text();
    if (name.equals("tridiagonal")) {
      return functions.plain(4).flatMap(this::tridiagonal);
    }
    var arguments = functions.call().arguments();
    return arguments.size() == 2
            && arguments.get(0) instanceof Syntax.Plain(var size)
            && arguments.get(1) instanceof Syntax.Bands bands
        ? bands(size, bands, name.equals("circulant"))
        : functions.wrongArguments();
  }

  private Optional<MatrixExpression> tridiagonal(List<Expression> arguments) {
    OptionalLong n = functions.dimension(arguments.get(0));
    Optional<Double> lower = functions.evaluator().real(arguments.get(1));
    Optional<Double> main = functions.evaluator().real(arguments.get(2));
    Optional<Double> upper = functions.evaluator().real(arguments.get(3));
    return n.isEmpty() || lower.isEmpty() || main.isEmpty() || upper.isEmpty()
        ? Optional.empty()
        : Optional.of(Banded.tridiagonal(n.getAsLong(), lower.get(), main.get(), upper.get()));
  }

  private Optional<MatrixExpression> bands(Expression size, Syntax.Bands bands, boolean periodic) {
    OptionalLong n = functions.dimension(size);
    if (n.isEmpty()) {
      return Optional.empty();
    }
    TreeMap<Long, Double> diagonals = new TreeMap<>();
    boolean complete = true;
    for (Syntax.Pair pair : bands.pairs()) {
      complete &= band(pair, n.getAsLong(), periodic, diagonals);
    }
    return !complete
        ? Optional.empty()
        : Optional.of(
            periodic
                ? Banded.circulant(n.getAsLong(), diagonals)
                : Banded.toeplitz(n.getAsLong(), diagonals));
  }

  /** Adds one diagonal; the result says whether it is in order. */
  private boolean band(
      Syntax.Pair pair, long dimension, boolean periodic, TreeMap<Long, Double> diagonals) {
    OptionalLong k =
        functions
            .evaluator()
            .integer(pair.diagonal(), 1 - dimension, dimension - 1, Fault.DIAGONAL, "the diagonal");
    Optional<Double> value = functions.evaluator().real(pair.value());
    if (k.isEmpty() || value.isEmpty()) {
      return false;
    }
    long key = periodic ? Math.floorMod(k.getAsLong(), dimension) : k.getAsLong();
    if (diagonals.putIfAbsent(key, value.get()) != null) {
      functions
          .evaluator()
          .findings()
          .error(
              Fault.DIAGONAL_TWICE,
              pair.diagonal().span(),
              "diagonal " + k.getAsLong() + " has a value already");
      return false;
    }
    return true;
  }
}
