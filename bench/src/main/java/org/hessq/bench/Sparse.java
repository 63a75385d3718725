package org.hessq.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.hessq.circuit.Routine;
import org.hessq.load.Loader;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.Walk;

/**
 * Our sparse simulator on the circuits of {@code bench/peers/sparse_circuits.py}: {@code Sparse
 * FILE...}, in floating point and exactly.
 */
final class Sparse {
  private static final int LIMIT = 1 << 16;

  private Sparse() {}

  public static void main(String[] files) throws IOException {
    for (String file : files) {
      Path path = Path.of(file);
      String text = Files.readString(path);
      List<String> head = text.lines().limit(2).toList();
      long gates = Long.parseLong(words(head.get(0)).getLast());
      Routine main = Loader.load(file, text).orThrow().circuit().main();
      measure(path, "doubles", main, head.get(1), gates, () -> floating(main));
      measure(path, "exact", main, head.get(1), gates, () -> exact(main));
    }
  }

  private static SparseState floating(Routine main) {
    return new SparseState(main.width(), LIMIT, 1);
  }

  private static SparseState exact(Routine main) {
    return SparseState.exact(main.width(), LIMIT, 1);
  }

  private static void measure(
      Path path,
      String kind,
      Routine main,
      String relation,
      long gates,
      Supplier<SparseState> states) {
    Gadgets gadgets = new Gadgets();
    boolean[][] bits = new boolean[1][];
    Cost cost = Cost.warm(() -> bits[0] = Walk.of(main, gadgets, states.get()));
    System.out.printf(
        Locale.ROOT,
        "hessq: %s, %s: %d gates, CPU %.4f µs a gate (wall %.4f), %s%n",
        path.getFileName().toString().replace(".qasm", ""),
        kind,
        gates,
        cost.cpuSeconds() / gates * 1e6,
        cost.wallSeconds() / gates * 1e6,
        isRight(bits[0], relation, main) ? "right" : "WRONG");
  }

  /** The second register of results is start + factor times the first. */
  private static boolean isRight(boolean[] bits, String relation, Routine main) {
    List<String> numbers = words(relation).reversed();
    BigInteger factor = new BigInteger(numbers.get(0));
    BigInteger start = new BigInteger(numbers.get(1));
    int first = main.registers().getFirst().width();
    BigInteger expected = start.add(factor.multiply(number(bits, 0, first)));
    BigInteger modulus = BigInteger.ONE.shiftLeft(bits.length - first);
    return expected.mod(modulus).equals(number(bits, first, bits.length));
  }

  private static BigInteger number(boolean[] bits, int from, int to) {
    BigInteger value = BigInteger.ZERO;
    for (int k = from; k < to; k++) {
      value = bits[k] ? value.setBit(k - from) : value;
    }
    return value;
  }

  private static List<String> words(String line) {
    return List.of(line.split(" "));
  }
}
