package org.hessq.execute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program says in its comments about itself.
 *
 * <ul>
 *   <li>{@code // expect a = 3, c = 01: 1/4} – values that occur together with this probability;
 *       all lines of a program are about the same variables and add up to 1
 *   <li>{@code // state 01: 0.5 -0.5} – an amplitude of the final state, the last declared qubit
 *       leftmost; amplitudes without a line are 0
 *   <li>{@code // input theta = pi/3} – the value of an input
 *   <li>{@code // warns QASM3901} – a remark that must be made
 *   <li>{@code // drawn} – the probabilities are not known exactly
 * </ul>
 */
record Expectation(
    List<String> variables,
    Map<List<String>, Double> outcomes,
    Map<String, double[]> amplitudes,
    Map<String, String> inputs,
    List<String> warnings,
    boolean drawn) {
  private static final Pattern LINE =
      Pattern.compile("(?m)^// (expect|state|input|warns|drawn)( .*)?$");
  private static final Pattern VALUE = Pattern.compile("(\\w+) = ((?:\\{[^=]*}|[^,{])+)(?:, |$)");

  static Expectation of(String text) {
    List<String> variables = new ArrayList<>();
    Map<List<String>, Double> outcomes = new LinkedHashMap<>();
    Map<String, double[]> amplitudes = new TreeMap<>();
    Map<String, String> inputs = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    boolean drawn = false;
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      String rest = line.group(2) == null ? "" : line.group(2).strip();
      switch (line.group(1)) {
        case "expect" -> {
          int colon = rest.lastIndexOf(": ");
          List<String> names = new ArrayList<>();
          List<String> values = new ArrayList<>();
          Matcher value = VALUE.matcher(rest.substring(0, colon));
          while (value.find()) {
            names.add(value.group(1));
            values.add(value.group(2));
          }
          variables = names;
          outcomes.put(values, number(rest.substring(colon + 2)));
        }
        case "state" -> {
          String[] words = rest.split("[: ]+");
          amplitudes.put(
              words[0], new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])});
        }
        case "input" -> inputs.put(rest.split(" = ", 2)[0], rest.split(" = ", 2)[1]);
        case "warns" -> warnings.add(rest);
        default -> drawn = true;
      }
    }
    return new Expectation(variables, outcomes, amplitudes, inputs, warnings, drawn);
  }

  private static double number(String word) {
    String[] parts = word.split("/");
    double numerator = Double.parseDouble(parts[0]);
    return parts.length == 1 ? numerator : numerator / Double.parseDouble(parts[1]);
  }
}
