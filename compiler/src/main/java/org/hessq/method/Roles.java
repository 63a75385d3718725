package org.hessq.method;

import com.google.common.collect.ImmutableMap;

/**
 * What an emitted file says about itself, and what the referee takes from it: the roles of the
 * registers, the outcome that means success, and the plan's figures.
 *
 * <p>The truth (A, b, ε) is never taken from here but from the problem: a wrong role can make a
 * right file fail, never a wrong one pass.
 *
 * @param registers the role of each register of the main routine, by name, in the order of
 *     declaration
 * @param success for each register that is measured at the end, in the order of the outcome bits,
 *     the value that means success; empty where nothing is measured
 * @param facts the figures of the plan, in the order in which they are printed: {@code task},
 *     {@code alpha}, {@code denominatorBits}, {@code solver}, {@code degree}, {@code normGuess} and
 *     others
 */
public record Roles(
    ImmutableMap<String, Role> registers,
    ImmutableMap<String, Long> success,
    ImmutableMap<String, String> facts) {

  /**
   * {@return the fact called {@code name}}
   *
   * @throws IllegalArgumentException if the file does not state it
   */
  public String fact(String name) {
    String value = facts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the file does not state " + name);
    }
    return value;
  }
}
