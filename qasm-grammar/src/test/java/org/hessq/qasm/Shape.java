package org.hessq.qasm;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;

/**
 * A syntax tree as nested lists without places and comments, so that trees of different texts
 * compare.
 */
public final class Shape {
  private Shape() {}

  /** {@return the shape of a node, a list, or a part of one} */
  public static Object of(Object part) {
    return switch (part) {
      case List<?> list -> list.stream().map(Shape::of).toList();
      case Optional<?> maybe -> maybe.map(Shape::of);
      case Record node -> components(node);
      default -> part;
    };
  }

  private static List<Object> components(Record node) {
    List<Object> shape = new ArrayList<>();
    shape.add(node.getClass().getSimpleName());
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (component.getType() != Span.class && !component.getName().equals("comments")) {
        try {
          shape.add(of(component.getAccessor().invoke(node)));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return shape;
  }
}
