package org.hessq.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.hessq.diagnostic.Diagnostic;

/** Text to statements: cuts the tokens at the semicolons and parses each piece on its own. */
final class TextParser {
  /** More alternatives than this help nobody. */
  private static final int MOST_NAMED = 8;

  private final Places places;
  private final List<Diagnostic> diagnostics;
  private final List<Syntax.Statement> statements = new ArrayList<>();

  private TextParser(String file, String text, List<Diagnostic> diagnostics) {
    this.places = new Places(file, text);
    this.diagnostics = diagnostics;
  }

  /**
   * {@return the statements without a syntax error; the errors are added to {@code diagnostics}}
   */
  static List<Syntax.Statement> parse(String file, String text, List<Diagnostic> diagnostics) {
    TextParser parser = new TextParser(file, text, diagnostics);
    parser.run(text);
    return parser.statements;
  }

  private void run(String text) {
    ProblemLexer lexer = new ProblemLexer(CharStreams.fromString(oneUnitPerCharacter(text)));
    lexer.removeErrorListeners();
    List<Token> piece = new ArrayList<>();
    for (Token token : lexer.getAllTokens()) {
      if (token.getType() == ProblemLexer.SEMICOLON) {
        statement(piece, token);
        piece.clear();
      } else {
        piece.add(token);
      }
    }
    if (!piece.isEmpty()) {
      Token last = piece.getLast();
      diagnostics.add(Fault.SEMICOLON.error(places.of(last), "the last statement has no end"));
      statement(piece, last);
    }
  }

  /** Columns count UTF-16 units; the lexer counts characters, so it gets one for each unit. */
  private static String oneUnitPerCharacter(String text) {
    StringBuilder units = new StringBuilder(text);
    for (int i = 0; i < units.length(); i++) {
      if (Character.isSurrogate(units.charAt(i))) {
        units.setCharAt(i, '\uFFFD');
      }
    }
    return units.toString();
  }

  private void statement(List<Token> piece, Token end) {
    if (!piece.isEmpty()) {
      statements.add(isReadable(piece) ? parsed(piece, end) : broken(piece));
    }
  }

  private Syntax.Statement parsed(List<Token> piece, Token end) {
    CommonToken stop = new CommonToken(end);
    stop.setType(Token.EOF);
    List<Token> tokens = new ArrayList<>(piece);
    tokens.add(stop);
    ProblemParser parser = new ProblemParser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.addErrorListener(new FirstError());
    parser.setErrorHandler(new StopAtFirst());
    try {
      return new TreeReader(places).statement(parser.whole().statement());
    } catch (ParseCancellationException _) {
      return broken(piece);
    }
  }

  /** What a faulty statement defines is known all the same, so that its uses are no faults. */
  private Syntax.Statement broken(List<Token> piece) {
    boolean defines =
        piece.size() > 1
            && List.of("let", "matrix", "vector").contains(piece.get(0).getText())
            && piece.get(1).getType() == ProblemLexer.NAME;
    Optional<Syntax.Name> name =
        defines
            ? Optional.of(new Syntax.Name(places.text(piece.get(1)), places.of(piece.get(1))))
            : Optional.empty();
    return new Syntax.Broken(name, places.of(piece.getFirst()));
  }

  private boolean isReadable(List<Token> piece) {
    boolean readable = true;
    for (Token token : piece) {
      if (token.getType() == ProblemLexer.OTHER) {
        diagnostics.add(
            Fault.CHARACTER.error(places.of(token), "unexpected character " + places.text(token)));
        readable = false;
      } else if (token.getType() == ProblemLexer.UNENDED) {
        diagnostics.add(Fault.TEXT.error(places.of(token), "a quote is opened and never closed"));
        readable = false;
      }
    }
    Optional<Token> tooDeep = Nesting.firstTooDeep(piece);
    tooDeep.ifPresent(
        token ->
            diagnostics.add(
                Fault.NESTING.error(
                    places.of(token), "more than " + Nesting.LIMIT + " operations in each other")));
    return readable && tooDeep.isEmpty();
  }

  /** Reports what was not expected, and what was. */
  private final class FirstError extends BaseErrorListener {
    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        RecognitionException error) {
      Token token = (Token) symbol;
      String found =
          token.getType() == Token.EOF
              ? "the statement ends too early"
              : "unexpected " + places.text(token);
      diagnostics.add(Fault.SYNTAX.error(places.of(token), found + expected((Parser) recognizer)));
    }

    private String expected(Parser parser) {
      List<String> names =
          parser.getExpectedTokens().toList().stream()
              .map(type -> word(parser, type))
              .distinct()
              .toList();
      return names.isEmpty() || names.size() > MOST_NAMED
          ? ""
          : "; expected " + String.join(" or ", names);
    }

    private static String word(Parser parser, int type) {
      return switch (type) {
        case Token.EOF -> "';'";
        case ProblemLexer.NAME -> "a name";
        case ProblemLexer.NUMBER, ProblemLexer.IMAGINARY -> "a number";
        case ProblemLexer.STRING -> "a text";
        default -> parser.getVocabulary().getDisplayName(type);
      };
    }
  }

  private static final class StopAtFirst extends DefaultErrorStrategy {
    @Override
    public void recover(Parser recognizer, RecognitionException error) {
      throw new ParseCancellationException(error);
    }

    @Override
    public Token recoverInline(Parser recognizer) {
      super.reportUnwantedToken(recognizer);
      throw new ParseCancellationException("unwanted token");
    }

    @Override
    public void sync(Parser recognizer) {
      // Errors are reported where a token is matched, with what was expected there.
    }
  }
}
