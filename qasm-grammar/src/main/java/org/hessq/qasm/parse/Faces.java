package org.hessq.qasm.parse;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntegerList;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.hessq.qasm.grammar.QasmLexer;

/** How tokens and kinds of token are called in messages. */
final class Faces {
  private static final int LONGEST = 40;

  private Faces() {}

  /** {@return the token's text, cut when it is long} */
  static String of(Token token) {
    if (token.getType() == Token.EOF) {
      return "the end of the file";
    }
    String text = token.getText();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** {@return the token's text in quotes, or what it is} */
  static String quoted(Token token) {
    return token.getType() == Token.EOF ? of(token) : "'" + of(token) + "'";
  }

  /** {@return what a kind of token looks like} */
  static String of(int type) {
    if (type == Token.EOF) {
      return "the end of the file";
    }
    String literal = QasmLexer.VOCABULARY.getLiteralName(type);
    return literal != null
        ? literal
        : switch (type) {
          case QasmLexer.RBRACE -> "'}'";
          case QasmLexer.SEMICOLON -> "';'";
          case QasmLexer.NAME -> "a name";
          case QasmLexer.HARDWARE -> "a hardware qubit";
          case QasmLexer.TEXT -> "a quoted file name";
          case QasmLexer.LINE_TEXT -> "content on the same line";
          case QasmLexer.INTEGER, QasmLexer.REALNUMBER -> "a number";
          default -> QasmLexer.VOCABULARY.getSymbolicName(type).toLowerCase(java.util.Locale.ROOT);
        };
  }

  /** {@return the kinds joined by "or", or an empty text if there are too many to help} */
  static String anyOf(IntervalSet types) {
    IntegerList list = types.toIntegerList();
    if (list.isEmpty() || list.size() > 4) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < list.size(); i++) {
      text.append(i == 0 ? "" : i == list.size() - 1 ? " or " : ", ").append(of(list.get(i)));
    }
    return text.toString();
  }

  /** {@return whether the token is a reserved word} */
  static boolean isKeyword(Token token) {
    return token.getType() >= QasmLexer.OPENQASM
        && token.getType() <= QasmLexer.BOOLEAN
        && token.getType() != QasmLexer.DIM;
  }
}
