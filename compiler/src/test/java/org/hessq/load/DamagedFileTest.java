package org.hessq.load;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hessq.emit.HierarchicalEmitter;
import org.hessq.emit.RandomPrograms;
import org.junit.jupiter.api.Test;

/** Whatever happens to a file, loading it ends with a program or with diagnostics. */
class DamagedFileTest {
  private static final String FOREIGN =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      const int n = 3;
      gate g(a, b) p, q { cu(a, b, -a, 0.5) p, q; inv @ pow(2) @ sx q; gphase(a); }
      def f(int k, qubit[n] q, qubit r) {
        bit[2] m;
        for int i in [0:2:k] { x q[i]; if (m[1]) { cz q[0], r; } }
        m[0] = measure q[1];
        m[1] ^= m[0];
        reset r;
      }
      qubit[4] q;
      qubit r;
      bit[4] c = measure q;
      let a = q[0:1] ++ q[3];
      f(2, a, r);
      negctrl @ ctrl @ x q[0], q[1], q[2];
      g(pi/4, 2*tau) q[0:1], q[2:3];
      if (c[2] == 1) { box { swap q[0], r; } }
      for uint i in {0, 2} { ctrl(2) @ x q[i], q[i + 1], r; barrier q; }
      c[0:1] = c[2:3];
      measure q -> c;
      """;

  private static final int ROUNDS = 600;

  @Test
  void loadingNeverThrows() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      String text =
          seed % 2 == 0
              ? FOREIGN
              : HierarchicalEmitter.text(RandomPrograms.of(seed, RandomPrograms.Flavour.ANY));
      String damaged = damaged(text, new Random(seed));
      assertDoesNotThrow(
          () -> Loader.load("damaged.qasm", damaged), "seed " + seed + "\n" + damaged);
    }
  }

  @Test
  void theUndamagedFileLoads() {
    assertDoesNotThrow(() -> Loader.load("foreign.qasm", FOREIGN).orThrow());
  }

  /** {@return {@code text} with a few of its words lost, doubled, exchanged or replaced} */
  private static String damaged(String text, Random random) {
    List<String> words = new ArrayList<>(Arrays.asList(text.split("(?<=\\W)|(?=\\W)")));
    for (int k = 1 + random.nextInt(3); k > 0; k--) {
      int here = random.nextInt(words.size());
      int there = random.nextInt(words.size());
      switch (random.nextInt(4)) {
        case 0 -> words.remove(here);
        case 1 -> words.add(here, words.get(here));
        case 2 -> words.set(here, words.get(there));
        default ->
            words.set(here, List.of("0", "-1", "99999999999", "q", "(", "ctrl @").get(there % 6));
      }
    }
    return String.join("", words);
  }
}
