package org.hessq.qasm.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.BasicBlockStartState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.tree.ParseTree;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Rendering;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.RandomOldProgram;
import org.hessq.qasm.RandomProgram;
import org.hessq.qasm.Shape;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.grammar.QasmParser;
import org.hessq.qasm.tree.AssignmentOperator;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Children;
import org.hessq.qasm.tree.Comment;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Modifier;
import org.hessq.qasm.tree.Node;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.TimeUnit;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Random programs; {@code -Drandom.programs=100000} reads that many instead of a few thousand. */
class RandomProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("random.programs", 500);

  @Test
  void printingIsAFixedPointAndKeepsTreeAndComments() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      printsStably(RandomProgram.of(seed), seed);
      if (seed % 4 == 0) {
        printsStably(RandomOldProgram.of(seed), seed);
      }
    }
  }

  private static void printsStably(String text, long seed) {
    try {
      Program program = parse(text);
      String printed = Qasm.print(program);
      Program again = parse(printed);
      assertEquals(printed, Qasm.print(again));
      assertEquals(Shape.of(program), Shape.of(again));
      assertEquals(
          program.comments().stream().map(Comment::text).toList(),
          again.comments().stream().map(Comment::text).toList());
      Qasm.analyse(program, Includes.NONE);
      sameStatementByStatement(text, program);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new AssertionError("seed " + seed + "\n" + text, e);
    }
  }

  private static Program parse(String text) {
    Checked<Program> parsed = Qasm.parse("random", text);
    assertTrue(parsed.isOk(), () -> new Rendering(text).of(parsed.diagnostics()));
    return parsed.orThrow();
  }

  private static void sameStatementByStatement(String text, Program program) {
    StatementReader reader = StatementReader.byGrammarAlone("random", new StringReader(text));
    List<Statement> statements = new ArrayList<>();
    for (Optional<Statement> next = reader.next(); next.isPresent(); next = reader.next()) {
      statements.add(next.get());
    }
    assertEquals(program.statements(), statements);
    assertEquals(program.comments(), reader.takeComments());
  }

  /** A parser that keeps which alternatives of which rules it took. */
  private static final class Observer extends QasmParser {
    private final Set<String> taken = new HashSet<>();

    Observer(StatementTokens tokens) {
      super(tokens);
    }

    @Override
    public void enterOuterAlt(ParserRuleContext context, int alternative) {
      super.enterOuterAlt(context, alternative);
      taken.add(ruleNames[context.getRuleIndex()] + " " + alternative);
    }
  }

  @Test
  void everyAlternativeOfTheGrammarIsTaken() {
    Set<String> taken = new TreeSet<>();
    Set<String> contexts = new TreeSet<>();
    for (long seed = 0; seed < 800; seed++) {
      String text = seed % 5 == 0 ? RandomOldProgram.of(seed) : RandomProgram.of(seed);
      StatementTokens tokens =
          new StatementTokens(new SourceText("random", new StringReader(text)), new Complaints());
      Observer parser = new Observer(tokens);
      if (tokens.LA(1) == QasmParser.OPENQASM) {
        observe(parser.version(), contexts);
      }
      if (seed % 5 == 0) {
        tokens.beginVersion2();
      }
      while (tokens.LA(1) != Token.EOF) {
        observe(parser.statement(), contexts);
      }
      taken.addAll(parser.taken);
    }
    assertEquals(alternatives(), union(taken, alternatives()));
    Set<String> missing = new TreeSet<>();
    for (Class<?> context : QasmParser.class.getClasses()) {
      if (ParserRuleContext.class.isAssignableFrom(context)
          && !context.getSimpleName().equals("ExpressionContext")
          && !contexts.contains(context.getSimpleName())) {
        missing.add(context.getSimpleName());
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static Set<String> union(Set<String> taken, Set<String> wanted) {
    Set<String> both = new TreeSet<>(wanted);
    both.retainAll(taken);
    return both;
  }

  /** The alternatives of rules without recursion; those of expressions are kinds of contexts. */
  private static Set<String> alternatives() {
    Set<String> all = new TreeSet<>();
    for (int rule = 0; rule < QasmParser.ruleNames.length; rule++) {
      var start = QasmParser._ATN.ruleToStartState[rule];
      var first = start.transition(0).target;
      int count = 1;
      if (first instanceof BasicBlockStartState block
          && block.endState.transition(0).target instanceof RuleStopState) {
        count = block.getNumberOfTransitions();
      }
      for (int i = 1; i <= count && rule != QasmParser.RULE_expression; i++) {
        all.add(QasmParser.ruleNames[rule] + " " + i);
      }
    }
    return all;
  }

  private static void observe(ParseTree tree, Set<String> contexts) {
    if (tree instanceof ParserRuleContext context) {
      contexts.add(context.getClass().getSimpleName());
      for (int i = 0; i < context.getChildCount(); i++) {
        observe(context.getChild(i), contexts);
      }
    }
  }

  @Test
  void everyKindOfNodeAndOperatorOccurs() {
    Set<Object> seen = new HashSet<>();
    for (long seed = 0; seed < 800; seed++) {
      Deque<Node> open = new ArrayDeque<>();
      open.push(parse(RandomProgram.of(seed)));
      while (!open.isEmpty()) {
        Node node = open.pop();
        seen.add(node.getClass());
        seen.addAll(operators(node));
        open.addAll(Children.of(node));
      }
    }
    Set<Object> missing = new HashSet<>(kinds(Node.class));
    missing.addAll(List.of(BinaryOperator.values()));
    missing.addAll(List.of(UnaryOperator.values()));
    missing.addAll(List.of(AssignmentOperator.values()));
    missing.addAll(List.of(Modifier.Kind.values()));
    missing.addAll(List.of(Type.Kind.values()));
    missing.addAll(List.of(TimeUnit.values()));
    missing.removeAll(seen);
    assertEquals(Set.of(), missing);
  }

  private static List<Object> operators(Node node) {
    return switch (node) {
      case Expression.Binary binary -> List.of(binary.operator());
      case Expression.Unary unary -> List.of(unary.operator());
      case Expression.TimingLiteral literal -> List.of(literal.unit());
      case Statement.Assignment assignment -> List.of(assignment.operator());
      case Modifier modifier -> List.of(modifier.kind());
      case Type.Scalar scalar -> List.of(scalar.kind());
      default -> List.of();
    };
  }

  private static Set<Object> kinds(Class<?> type) {
    if (!type.isSealed()) {
      return Set.of(type);
    }
    Set<Object> kinds = new HashSet<>();
    for (Class<?> kind : type.getPermittedSubclasses()) {
      kinds.addAll(kinds(kind));
    }
    return kinds;
  }
}
