package org.hessq.execute;

import java.util.Map;
import java.util.Optional;
import org.hessq.execute.state.Backend;

/**
 * How a program is to be run.
 *
 * @param inputs the value of each input as it would stand in a program
 * @param shots how many outcomes are drawn, at least 1
 * @param seed of the outcomes
 * @param simulator the one to be used; empty for the one that fits
 */
public record Request(
    Map<String, String> inputs, long shots, long seed, Optional<Backend.Kind> simulator) {
  public Request {
    inputs = Map.copyOf(inputs);
    if (shots < 1) {
      throw new IllegalArgumentException(shots + " shots");
    }
  }
}
