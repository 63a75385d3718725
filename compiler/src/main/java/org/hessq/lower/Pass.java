package org.hessq.lower;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hessq.circuit.Circuit;

/**
 * A step of lowering.
 *
 * @param name what it is called in messages and dumps
 * @param after names of passes that must have run
 */
public record Pass(String name, List<String> after, UnaryOperator<Circuit> function) {
  public Pass {
    after = List.copyOf(after);
  }
}
