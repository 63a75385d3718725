package org.hessq.execute;

import java.util.Map;
import org.hessq.simulate.choice.Wish;

/**
 * How a program is to be run.
 *
 * @param inputs the value of each input as it would stand in a program
 * @param shots how many outcomes are drawn, at least 1
 * @param seed of the outcomes
 * @param wish for a simulator
 */
public record Request(Map<String, String> inputs, long shots, long seed, Wish wish) {
  public Request {
    inputs = Map.copyOf(inputs);
    if (shots < 1) {
      throw new IllegalArgumentException(shots + " shots");
    }
  }
}
