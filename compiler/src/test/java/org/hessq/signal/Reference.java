package org.hessq.signal;

import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Independently computed polynomials and phases, in test-circuits/signal. */
final class Reference {
  static final Path FOLDER = Path.of("..", "test-circuits", "signal");

  private Reference() {}

  /** The cases of a JSON file. */
  static Stream<JsonNode> cases(String file) {
    return JsonMapper.shared().readTree(FOLDER.resolve(file)).get("cases").valueStream();
  }

  static double number(JsonNode node, String key) {
    return node.get(key).asDouble();
  }

  static double[] numbers(JsonNode node, String key) {
    return node.get(key).valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }
}
