package org.hessq.qasm.parse;

import org.antlr.v4.runtime.CommonToken;
import org.hessq.qasm.grammar.QasmLexer;

/** Tokens of OpenQASM 2 made of those of version 3. */
final class OldTokens {
  private OldTokens() {}

  static void adapt(CommonToken token) {
    switch (token.getType()) {
      case QasmLexer.CARET -> {
        token.setType(QasmLexer.POWER);
        token.setText("**");
      }
      case QasmLexer.NAME -> {
        if (token.getText().equals("opaque")) {
          token.setType(QasmLexer.OPAQUE);
        }
      }
      case QasmLexer.OPENQASM,
          QasmLexer.INCLUDE,
          QasmLexer.GATE,
          QasmLexer.IF,
          QasmLexer.QREG,
          QasmLexer.CREG,
          QasmLexer.MEASURE,
          QasmLexer.RESET,
          QasmLexer.BARRIER -> {}
      default -> {
        // What became a keyword later may be a name here.
        if (Faces.isKeyword(token)) {
          token.setType(QasmLexer.NAME);
        }
      }
    }
  }
}
