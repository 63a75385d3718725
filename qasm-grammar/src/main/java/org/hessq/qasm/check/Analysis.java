package org.hessq.qasm.check;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Node;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;

/**
 * A program together with what its expressions and names mean.
 *
 * <p>Answers are for the very nodes of {@link #program()}, by identity: an equal node from
 * elsewhere is unknown. Asking about a node that is not part of the program, or about a name that
 * stands for nothing (a name in a calibration), is an {@link IllegalArgumentException}.
 */
public final class Analysis {
  private final Program program;
  private final Map<Expression, Known> known;
  private final Map<Node, Symbol> symbols;
  private final Map<Type, DataType> types;

  Analysis(Program program, Recorder recorder) {
    this.program = program;
    this.known = recorder.known;
    this.symbols = recorder.symbols;
    this.types = recorder.types;
  }

  /** What a check writes down on its way. */
  static final class Recorder {
    private final Map<Expression, Known> known = new IdentityHashMap<>();
    private final Map<Node, Symbol> symbols = new IdentityHashMap<>();
    private final Map<Type, DataType> types = new IdentityHashMap<>();

    void expression(Expression expression, Known what) {
      known.put(expression, what);
    }

    void symbol(Node name, Symbol symbol) {
      symbols.put(name, symbol);
    }

    void type(Type written, DataType resolved) {
      types.put(written, resolved);
    }
  }

  /**
   * {@return the program, in which included files stand in the place of their {@code include}; only
   * that of the standard library is still there}
   */
  public Program program() {
    return program;
  }

  /** {@return the type of an expression, before it is converted to what is needed around it} */
  public DataType type(Expression expression) {
    return of(expression).type();
  }

  /** {@return the type that is written, with its sizes} */
  public DataType type(Type written) {
    return found(types.get(written), written);
  }

  /** {@return the value of an expression, if it is constant; exact, of type {@code type(...)}} */
  public Optional<ConstantValue> constant(Expression expression) {
    return of(expression).value();
  }

  /** {@return what is declared, called or named here} */
  public Symbol symbol(Identifier name) {
    return found(symbols.get(name), name);
  }

  /** {@return what is named here} */
  public Symbol symbol(Expression.Name name) {
    return found(symbols.get(name), name);
  }

  private Known of(Expression expression) {
    return Literals.of(expression).orElseGet(() -> found(known.get(expression), expression));
  }

  private static <T> T found(T answer, Node node) {
    if (answer == null) {
      throw new IllegalArgumentException("not part of the program: " + node);
    }
    return answer;
  }

  /** {@return the variable that a statement declares} */
  public Symbol.Variable variable(Identifier declared) {
    return (Symbol.Variable) symbol(declared);
  }

  /** {@return whether the program declares an {@code output}} */
  public boolean hasOutputs() {
    return program.statements().stream().anyMatch(Analysis::isOutput);
  }

  private static boolean isOutput(Statement statement) {
    return statement instanceof Statement.Output
        || statement instanceof Statement.Annotated(var _, var inner, var _) && isOutput(inner);
  }
}
