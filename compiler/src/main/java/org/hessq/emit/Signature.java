package org.hessq.emit;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;

/** How one routine is written: its name, and the texts that stand for its qubits and bits. */
final class Signature {
  /** How a register is passed. */
  enum Passing {
    /** As one {@code qubit[n]} argument. */
    WHOLE,
    /** As one argument for each qubit. */
    SINGLY
  }

  /** What kind of definition a routine becomes. */
  enum Form {
    GATE,
    DEF,
    MAIN
  }

  private final String name;
  private final Form form;
  private final String bits;
  private final Names scope;
  private final List<String> loops = new ArrayList<>();
  private final List<Passing> passing;
  private final List<String> registers = new ArrayList<>();
  private final List<String> parameters = new ArrayList<>();
  private final String[] qubits;
  private final int[] register;
  private final int[] position;
  private final List<Register> declared;

  /**
   * @param scope where the routine's names are claimed; for the main routine the global scope
   * @param passing for each register how it is passed
   */
  Signature(Routine routine, String name, Form form, List<Passing> passing, Names scope) {
    this.name = name;
    this.form = form;
    this.scope = scope;
    this.passing = List.copyOf(passing);
    this.declared = routine.registers();
    this.qubits = new String[routine.width()];
    this.register = new int[routine.width()];
    this.position = new int[routine.width()];
    int qubit = 0;
    for (int r = 0; r < declared.size(); r++) {
      Register one = declared.get(r);
      boolean whole = passing.get(r) == Passing.WHOLE;
      String registerName = whole || one.width() == 1 ? scope.claim(one.name()) : one.name();
      registers.add(registerName);
      if (whole) {
        parameters.add("qubit[" + one.width() + "] " + registerName);
      }
      for (int k = 0; k < one.width(); k++, qubit++) {
        register[qubit] = r;
        position[qubit] = k;
        if (whole) {
          qubits[qubit] = registerName + "[" + k + "]";
        } else {
          qubits[qubit] = one.width() == 1 ? registerName : scope.claim(registerName + "_" + k);
          parameters.add((form == Form.GATE ? "" : "qubit ") + qubits[qubit]);
        }
      }
    }
    this.bits = scope.claim(form == Form.MAIN ? "outcome" : "m");
  }

  String name() {
    return name;
  }

  Form form() {
    return form;
  }

  /** {@return the text that stands for one of the routine's qubits} */
  String qubit(int index) {
    return qubits[index];
  }

  /** {@return the text that stands for one of the routine's bits} */
  String bit(int index) {
    return bits + "[" + index + "]";
  }

  /** {@return the name of the routine's bits} */
  String bits() {
    return bits;
  }

  /** {@return the loop variable at the given depth of nesting} */
  String loop(int depth) {
    if (depth == loops.size()) {
      loops.add(scope.claim("i"));
    }
    return loops.get(depth);
  }

  /** {@return the formal parameters; for the main routine its declarations} */
  List<String> parameters() {
    return parameters;
  }

  /**
   * {@return whether the qubits are a whole register of this routine, or neighbours in one, in
   * ascending order, and that register may be sliced}
   */
  boolean isSlice(ImmutableIntArray wanted) {
    int first = wanted.get(0);
    int last = wanted.get(wanted.length() - 1);
    for (int k = 1; k < wanted.length(); k++) {
      if (wanted.get(k) != first + k) {
        return false;
      }
    }
    return register[first] == register[last] && passing.get(register[first]) == Passing.WHOLE;
  }

  /** {@return the arguments by which a caller hands this routine the given qubits of its own} */
  String arguments(Signature caller, ImmutableIntArray given) {
    List<String> arguments = new ArrayList<>();
    int next = 0;
    for (int r = 0; r < declared.size(); r++) {
      int width = declared.get(r).width();
      ImmutableIntArray part = given.subArray(next, next + width);
      next += width;
      if (passing.get(r) == Passing.WHOLE) {
        arguments.add(caller.slice(part));
      } else {
        part.forEach(q -> arguments.add(caller.qubits[q]));
      }
    }
    return String.join(", ", arguments);
  }

  private String slice(ImmutableIntArray part) {
    int r = register[part.get(0)];
    int from = position[part.get(0)];
    return part.length() == declared.get(r).width()
        ? registers.get(r)
        : registers.get(r) + "[" + from + ":" + (from + part.length() - 1) + "]";
  }
}
