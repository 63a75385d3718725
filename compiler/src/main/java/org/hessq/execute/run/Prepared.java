package org.hessq.execute.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.value.ValueType;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.check.OldLibrary;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;

/**
 * A program ready to run: included files in place, nothing in it that can't be executed.
 *
 * @param hardware the number of each hardware qubit, after the declared ones
 * @param qubits how many there are in all
 * @param registers declared qubits in the order of the file
 * @param results what the program returns: its outputs, or without any its classical variables
 * @param inputs what it takes
 */
public record Prepared(
    List<Statement> statements,
    Map<String, Integer> hardware,
    int qubits,
    List<Register> registers,
    List<Variable> results,
    List<Variable> inputs) {
  /** The name of a program's library under which the standard gates are known. */
  private static final String LIBRARY = "stdgates.inc";

  /** The most qubits: each has a place in lists here. */
  private static final int MOST_QUBITS = 1 << 20;

  /**
   * Declared qubits.
   *
   * @param first the number of the first of them
   */
  public record Register(String name, int first, int size) {}

  /** A classical variable at the top level. */
  public record Variable(String name, ValueType type, Span span) {}

  /** {@return the program, with remarks on what is ignored; or all that can't be executed} */
  public static Checked<Prepared> of(Program program, Includes includes) {
    List<Statement> statements = new ArrayList<>();
    flatten(program.statements(), includes, statements);
    Scan scan = new Scan();
    statements.forEach(scan::statement);
    List<Diagnostic> diagnostics = scan.diagnostics();
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return Checked.failed(diagnostics);
    }
    return Checked.of(layout(statements, scan), diagnostics);
  }

  private static void flatten(List<Statement> statements, Includes includes, List<Statement> all) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Include(var file, _)) {
        if (OldLibrary.is(file)) {
          all.addAll(OldLibrary.gates());
        } else if (!file.equals(LIBRARY) && !file.endsWith("/" + LIBRARY)) {
          // The check of the program has read it before.
          String text = includes.text(file).orElseThrow();
          flatten(Qasm.parse(file, text).orThrow().statements(), includes, all);
        }
      } else {
        all.add(statement);
      }
    }
  }

  /** Runs the constants, on which sizes may depend. */
  private static Prepared layout(List<Statement> statements, Scan scan) {
    Interpreter constants = Interpreter.ofConstants();
    List<Register> registers = new ArrayList<>();
    List<Variable> outputs = new ArrayList<>();
    List<Variable> variables = new ArrayList<>();
    List<Variable> inputs = new ArrayList<>();
    int next = 0;
    for (Statement statement : statements) {
      Statement inner = statement;
      while (inner instanceof Statement.Annotated(_, var annotated, _)) {
        inner = annotated;
      }
      switch (inner) {
        case Statement.Constant constant -> constants.execute(constant);
        case Statement.QubitDeclaration(var name, var size, var span) -> {
          int width = size.map(constants::size).orElse(1);
          registers.add(new Register(name.name(), next, width));
          next = checked(next + (long) width, span);
        }
        case Statement.Input(var type, var name, var span) ->
            inputs.add(variable(constants, type, name.name(), span));
        case Statement.Output(var type, var name, var span) ->
            outputs.add(variable(constants, type, name.name(), span));
        case Statement.Declaration(var type, var name, _, var span) ->
            variables.add(variable(constants, type, name.name(), span));
        default -> {}
      }
    }
    Map<String, Integer> hardware = new LinkedHashMap<>();
    for (String index : scan.hardware()) {
      hardware.put(index, next++);
    }
    return new Prepared(
        List.copyOf(statements),
        hardware,
        next,
        List.copyOf(registers),
        outputs.isEmpty() ? variables : outputs,
        inputs);
  }

  private static int checked(long qubits, Span span) {
    if (qubits > MOST_QUBITS) {
      throw ExecuteCode.TOO_LARGE.refuse(
          span, qubits + " qubits, and " + MOST_QUBITS + " are the limit");
    }
    return (int) qubits;
  }

  private static Variable variable(Interpreter constants, Type type, String name, Span span) {
    return new Variable(name, constants.type(type), span);
  }

  /** {@return the register called {@code name}} */
  Optional<Register> register(String name) {
    return registers.stream().filter(register -> register.name().equals(name)).findFirst();
  }
}
