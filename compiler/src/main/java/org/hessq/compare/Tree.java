package org.hessq.compare;

import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hessq.diagnostic.Faults;
import org.hessq.qasm.parse.StatementReader;
import org.hessq.qasm.print.Printer;
import org.hessq.qasm.tree.Statement;

/**
 * A file as its statements say, whether or not it has a meaning.
 *
 * @param declarations text by name; directives by their text
 * @param routines gates and subroutines by name
 * @param main the other statements
 * @param figures statements of {@code main} by kind
 */
record Tree(
    SortedMap<String, String> declarations,
    SortedMap<String, Definition> routines,
    Lines main,
    SortedMap<String, BigInteger> figures) {

  /**
   * A gate or subroutine.
   *
   * @param head without its body
   * @param body its statements
   */
  record Definition(String head, Lines body) {}

  /** How much of a file is kept. */
  enum Extent {
    ALL,
    /** All but the statements of the program itself. */
    DECLARATIONS
  }

  /**
   * {@return the statements of {@code text}, read one by one}
   *
   * @throws Faults if there are syntax errors
   */
  static Tree of(Text text, Lines.Dictionary dictionary, Extent extent) throws IOException {
    try (Reader source = text.opener().open()) {
      StatementReader reader = new StatementReader(text.name(), source);
      Tree tree =
          new Tree(new TreeMap<>(), new TreeMap<>(), new Lines(dictionary), new TreeMap<>());
      for (Optional<Statement> next = reader.next(); next.isPresent(); next = reader.next()) {
        reader.takeComments();
        tree.add(next.get(), dictionary, extent);
      }
      if (reader.failed()) {
        throw new Faults(reader.diagnostics());
      }
      return tree;
    }
  }

  private void add(Statement statement, Lines.Dictionary dictionary, Extent extent) {
    switch (statement) {
      case Statement.Gate gate -> define(gate.name().name(), gate, gate.body(), dictionary);
      case Statement.Subroutine def -> define(def.name().name(), def, def.body(), dictionary);
      case Statement.QubitDeclaration(var name, _, _) -> declare(name.name(), statement);
      case Statement.Declaration(_, var name, var value, _) when value.isEmpty() ->
          declare(name.name(), statement);
      case Statement.Constant constant -> declare(constant.name().name(), statement);
      case Statement.Input(_, var name, _) -> declare(name.name(), statement);
      case Statement.Output(_, var name, _) -> declare(name.name(), statement);
      case Statement.Alias alias -> declare(alias.name().name(), statement);
      case Statement.Extern extern -> declare(extern.name().name(), statement);
      case Statement.Include _,
          Statement.Pragma _,
          Statement.CalibrationGrammar _,
          Statement.Calibration _,
          Statement.CalibrationDefinition _ ->
          declare(Printer.print(statement), statement);
      case Statement.Block _,
          Statement.Annotated _,
          Statement.Declaration _,
          Statement.GateCall _,
          Statement.GlobalPhase _,
          Statement.Measure _,
          Statement.Reset _,
          Statement.Barrier _,
          Statement.Nop _,
          Statement.Delay _,
          Statement.Box _,
          Statement.Assignment _,
          Statement.ExpressionStatement _,
          Statement.If _,
          Statement.For _,
          Statement.While _,
          Statement.Switch _,
          Statement.Break _,
          Statement.Continue _,
          Statement.End _,
          Statement.Return _ -> {
        if (extent == Extent.ALL) {
          main.add(entry(statement), statement.span().line());
          figures.merge(kind(statement), BigInteger.ONE, BigInteger::add);
        }
      }
    }
  }

  private void declare(String name, Statement statement) {
    declarations.put(name, Printer.print(statement));
  }

  private void define(
      String name, Statement definition, Statement.Block body, Lines.Dictionary dictionary) {
    Lines lines = new Lines(dictionary);
    body.statements().forEach(s -> lines.add(entry(s), s.span().line()));
    String text = Printer.print(definition);
    routines.put(name, new Definition(text.substring(0, text.indexOf('{')).strip(), lines));
  }

  private static Lines.Entry entry(Statement statement) {
    String exact = Printer.print(statement);
    if (statement instanceof Statement.GateCall call && !call.arguments().isEmpty()) {
      Statement plain =
          new Statement.GateCall(
              call.modifiers(),
              call.name(),
              List.of(),
              call.duration(),
              call.operands(),
              call.span());
      return new Lines.Entry(Printer.print(plain), exact);
    }
    return new Lines.Entry(exact, exact);
  }

  private static String kind(Statement statement) {
    return switch (statement) {
      case Statement.GateCall call -> call.name().name();
      case Statement.Annotated(_, var inner, _) -> kind(inner);
      default -> {
        String text = Printer.print(statement);
        boolean measures = text.contains("measure ");
        yield measures && statement instanceof Statement.Assignment
            ? "measure"
            : text.split("[^A-Za-z_]", 2)[0].isEmpty() ? "other" : text.split("[^A-Za-z_]", 2)[0];
      }
    };
  }
}
