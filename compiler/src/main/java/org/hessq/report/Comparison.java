package org.hessq.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Holds two reports against each other, key by key. */
public final class Comparison {
  private final double tolerance;
  private int leaves;

  private Comparison(double tolerance) {
    this.tolerance = tolerance;
  }

  /**
   * What came of it.
   *
   * @param leaves how many values are the same
   * @param difference the first value that is not: its path, what is expected and what is stated
   */
  public record Result(int leaves, Optional<String> difference) {}

  /**
   * {@return whether every value of {@code stated} is that of {@code expected}}
   *
   * @param tolerance relative, between numbers that are not both whole
   */
  public static Result of(Report expected, Report stated, double tolerance) {
    Comparison comparison = new Comparison(tolerance);
    Optional<String> difference = comparison.difference("", Json.tree(expected), Json.tree(stated));
    return new Result(comparison.leaves, difference);
  }

  private Optional<String> difference(String path, JsonNode expected, JsonNode stated) {
    if (expected.isObject() && stated.isObject()) {
      TreeSet<String> keys = new TreeSet<>();
      expected.properties().stream().map(Map.Entry::getKey).forEach(keys::add);
      stated.properties().stream().map(Map.Entry::getKey).forEach(keys::add);
      return keys.stream()
          .map(
              key ->
                  difference(
                      path.isEmpty() ? key : path + "." + key,
                      expected.path(key),
                      stated.path(key)))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (expected.isArray() && stated.isArray() && expected.size() == stated.size()) {
      for (int k = 0; k < expected.size(); k++) {
        Optional<String> inner = difference(path + "[" + k + "]", expected.get(k), stated.get(k));
        if (inner.isPresent()) {
          return inner;
        }
      }
      return Optional.empty();
    }
    if (isSame(expected, stated)) {
      leaves++;
      return Optional.empty();
    }
    return Optional.of(path + " is " + words(expected) + ", reported as " + words(stated));
  }

  private boolean isSame(JsonNode expected, JsonNode stated) {
    if (expected.isNumber() && stated.isNumber()) {
      if (expected.isIntegralNumber() && stated.isIntegralNumber()) {
        return expected.bigIntegerValue().equals(stated.bigIntegerValue());
      }
      double own = expected.doubleValue();
      double scale = Math.max(1e-3, Math.abs(own));
      return Math.abs(own - stated.doubleValue()) <= tolerance * scale;
    }
    return expected.equals(stated);
  }

  private static String words(JsonNode node) {
    return node.isArray() ? "a list of " + node.size() : node.toString();
  }
}
