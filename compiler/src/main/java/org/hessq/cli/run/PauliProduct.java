package org.hessq.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A product of Paulis on different qubits.
 *
 * @param text as it is printed, by increasing qubit
 * @param withX the qubits with an X or Y
 * @param withZ the qubits with a Z or Y
 */
record PauliProduct(String text, int[] withX, int[] withZ) {
  private static final Pattern PRODUCT = Pattern.compile("([XYZ][0-9]+)([ *]*[XYZ][0-9]+)*");
  private static final Pattern FACTOR = Pattern.compile("([XYZ])([0-9]+)");
  private static final String EVERY = "*";

  /**
   * {@return the products that {@code words} says}
   *
   * @param file the name to print
   * @param words products with commas between them, such as {@code Z0 X3, Y1}; {@code Z*} is the Z
   *     of each qubit
   * @throws org.hessq.diagnostic.Faults if they are none of so many qubits
   */
  static List<PauliProduct> read(String file, String words, int qubits) {
    List<PauliProduct> products = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      String text = word.strip();
      if (text.matches("[XYZ]\\*")) {
        for (int qubit = 0; qubit < qubits; qubit++) {
          products.add(one(file, text.replace(EVERY, Integer.toString(qubit)), qubits));
        }
      } else {
        products.add(one(file, text, qubits));
      }
    }
    return products;
  }

  private static PauliProduct one(String file, String word, int qubits) {
    if (!PRODUCT.matcher(word).matches()) {
      throw RunFault.OBSERVABLE.of(file, "'" + word + "' is no product of Paulis");
    }
    char[] letters = new char[qubits];
    Matcher factor = FACTOR.matcher(word);
    while (factor.find()) {
      int qubit = number(file, factor.group(), factor.group(2), qubits);
      if (letters[qubit] != 0) {
        throw RunFault.OBSERVABLE.of(file, "'" + word + "' names qubit " + qubit + " twice");
      }
      letters[qubit] = factor.group(1).charAt(0);
    }
    List<String> text = new ArrayList<>();
    List<Integer> withX = new ArrayList<>();
    List<Integer> withZ = new ArrayList<>();
    for (int qubit = 0; qubit < qubits; qubit++) {
      if (letters[qubit] != 0) {
        text.add("" + letters[qubit] + qubit);
        if (letters[qubit] != 'Z') {
          withX.add(qubit);
        }
        if (letters[qubit] != 'X') {
          withZ.add(qubit);
        }
      }
    }
    return new PauliProduct(String.join(" ", text), array(withX), array(withZ));
  }

  private static int number(String file, String factor, String digits, int qubits) {
    // Longer numbers are no qubits, and may be no int.
    if (digits.length() > 9 || Integer.parseInt(digits) >= qubits) {
      throw RunFault.OBSERVABLE.of(
          file, factor + " is on none of the circuit's " + qubits + " qubits, numbered from 0");
    }
    return Integer.parseInt(digits);
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
