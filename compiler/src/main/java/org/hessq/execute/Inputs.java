package org.hessq.execute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.run.Interpreter;
import org.hessq.execute.run.Prepared;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.ValueType;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;

/** Gives a program's inputs their values. */
final class Inputs {
  private Inputs() {}

  /**
   * {@return the value of each input}
   *
   * @param texts constant expressions or array literals
   * @throws Faults for every input without a value, and every value that is wrong
   */
  static Map<String, Datum> of(String file, Prepared program, Map<String, String> texts) {
    List<Diagnostic> faults = new ArrayList<>();
    Map<String, Datum> values = new HashMap<>();
    TreeSet<String> unused = new TreeSet<>(texts.keySet());
    for (Prepared.Variable input : program.inputs()) {
      String text = texts.get(input.name());
      if (!unused.remove(input.name())) {
        faults.add(
            ExecuteCode.INPUT.at(
                input.span(), "no value for input " + input.type() + " " + input.name()));
        continue;
      }
      try {
        values.put(input.name(), value(input, text));
      } catch (Faults wrong) {
        faults.add(
            ExecuteCode.INPUT.at(
                input.span(), "'" + text + "' is no " + input.type() + ": " + wrong.getMessage()));
      }
    }
    for (String name : unused) {
      faults.add(ExecuteCode.INPUT.at(Span.of(file), "the program has no input '" + name + "'"));
    }
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    return values;
  }

  /**
   * A shell takes the quotes of {@code "0110"} away; for a register of four bits they are meant.
   */
  private static Datum value(Prepared.Variable input, String given) {
    boolean bits =
        input.type() instanceof ValueType.Bits(int width)
            && given.length() == width
            && given.matches("[01]+");
    String text = bits ? '"' + given + '"' : given;
    Checked<Program> parsed = Qasm.parse("the value", "int x = " + text + ";");
    List<Statement> statements = parsed.orThrow().statements();
    if (statements.size() != 1 || !(statements.getFirst() instanceof Statement.Declaration one)) {
      throw ExecuteCode.INPUT.refuse(input.span(), "not one value");
    }
    return Interpreter.constant(one.value().orElseThrow(), input.type());
  }
}
