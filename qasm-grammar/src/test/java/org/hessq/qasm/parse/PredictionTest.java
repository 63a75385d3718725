package org.hessq.qasm.parse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.Random;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.DecisionInfo;
import org.hessq.qasm.code.Complaints;
import org.junit.jupiter.api.Test;

/** The grammar decides by local lookahead, so that time grows with length alone. */
class PredictionTest {
  private static final int STATEMENTS = 20_000;

  @Test
  void flatStatementsNeedNoFullContext() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < STATEMENTS; i++) {
      int a = random.nextInt(30);
      text.append(
          switch (random.nextInt(12)) {
            case 0 -> "h q[" + a + "];";
            case 1 -> "cx q[" + a + "], r;";
            case 2 -> "rz(" + a + " * pi / 4) q;";
            case 3 -> "ctrl @ inv @ t q, r[" + a + "];";
            case 4 -> "c[" + a + "] = measure q;";
            case 5 -> "lookup(address, data[0:3], s[" + a + "]);";
            case 6 -> "f(q);";
            case 7 -> "if (c[0]) { x q; } else { z q; }";
            case 8 -> "b ^= c[" + a + "];";
            case 9 -> "for int i in [0:" + a + "] { ccx q[i], q[i + 1], r; }";
            case 10 -> "measure q -> c;";
            default -> "barrier q, r; reset q;";
          });
    }
    Complaints complaints = new Complaints();
    SourceText source = new SourceText("flat", new StringReader(text.toString()));
    StatementTokens tokens = new StatementTokens(source, complaints);
    GuardedParser parser = new GuardedParser(tokens, new Recovery(tokens, complaints));
    parser.setProfile(true);
    while (tokens.LA(1) != Token.EOF) {
      tokens.forget();
      parser.statement();
    }
    assertTrue(complaints.list().isEmpty());
    for (DecisionInfo decision : parser.getParseInfo().getDecisionInfo()) {
      // Whose else it is depends on the ifs around: the one thing that no local lookahead decides.
      int rule = parser.getATN().getDecisionState(decision.decision).ruleIndex;
      boolean fallback = decision.LL_Fallback > 0 && rule != GuardedParser.RULE_ifStatement;
      assertFalse(fallback, "decision " + decision.decision);
      assertTrue(decision.SLL_MaxLook <= 3, "decision " + decision.decision);
    }
  }
}
