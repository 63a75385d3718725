package org.hessq.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Operations or statements in a row, each a number for its text, and where they stand. */
final class Lines {
  /** Texts and their numbers, shared by both files. */
  static final class Dictionary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int number(String text) {
      return numbers.computeIfAbsent(
          text,
          t -> {
            texts.add(t);
            return texts.size() - 1;
          });
    }

    String text(int number) {
      return texts.get(number);
    }
  }

  /**
   * The texts of one line.
   *
   * @param shape without parameters
   * @param exact with them
   */
  record Entry(String shape, String exact) {}

  private final Dictionary dictionary;
  private int[] shapes = new int[16];
  private int[] exact = new int[16];
  private int[] places = new int[16];
  private int size;

  Lines(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Adds a line.
   *
   * @param place its line in the file, or 0
   */
  void add(Entry entry, int place) {
    if (size == shapes.length) {
      int more = size + (size >> 1);
      shapes = Arrays.copyOf(shapes, more);
      exact = Arrays.copyOf(exact, more);
      places = Arrays.copyOf(places, more);
    }
    shapes[size] = dictionary.number(entry.shape());
    exact[size] = dictionary.number(entry.exact());
    places[size] = place;
    size++;
  }

  int size() {
    return size;
  }

  /** {@return the numbers to align by} */
  int[] shapes() {
    return Arrays.copyOf(shapes, size);
  }

  boolean isSame(int index, Lines other, int otherIndex) {
    return exact[index] == other.exact[otherIndex];
  }

  String text(int index) {
    return dictionary.text(exact[index]);
  }

  /** {@return the line in the file; 0 if that is not known} */
  int place(int index) {
    return index < size ? places[index] : 0;
  }
}
