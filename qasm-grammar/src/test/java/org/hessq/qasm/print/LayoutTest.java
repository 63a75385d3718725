package org.hessq.qasm.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hessq.qasm.Qasm;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static void assertPrints(String expected, String text) {
    assertEquals(expected, Qasm.print(Qasm.parse("text", text).orThrow()));
  }

  @Test
  void indentsAndSeparatesDefinitions() {
    assertPrints(
        """
        OPENQASM 3.0;
        include "stdgates.inc";

        gate bell a, b {
          h a;
          cx a, b;
        }

        def f(qubit[2] q) -> bit {
          if (m[0]) {
            x q[0];
          } else if (m[1]) {
            y q[0];
          } else {
            z q[0];
          }
          return measure q[1];
        }

        qubit[2] q;
        f(q);
        """,
        """
        OPENQASM 3 ; include 'stdgates.inc'; gate bell a,b{h a;cx a,b;} def f(qubit[2]q)->bit
        {if(m[0])x q[0];else if(m[1])y q[0];else z q[0];return measure q[1];}qreg q[2];f(q);
        """);
  }

  @Test
  void keepsCommentsWhereTheyAre() {
    assertPrints(
        """
        // first
        OPENQASM 3.0; // header
        // roles
        //   a 0..3
        qubit q; // behind

        // about g
        gate g a {
          // inside
          x a; // at x
          // last
        } // after g

        if (c[0]) {
          // then
          x q;
        } else {
          /* other */
          y q;
        }
        cx a, b; /* one */ /* two */
        // end
        """,
        """
        // first
        OPENQASM 3.0; // header
        // roles
        //   a 0..3
        qubit q; // behind
        // about g
        gate g a { // inside
        x a; // at x
        // last
        } // after g
        if (c[0]) { // then
        x q; } else { /* other */ y q; }
        cx /* one */ a, /* two */ b;
        // end
        """);
  }

  @Test
  void normalisesOldForms() {
    assertPrints(
        "bit[2] c;\nc = measure q;\nfor int i in [0:3] {\n  x q;\n}\nfloat f = 1.0e-5;\n",
        "creg c[2]; measure q -> c; for int i in [0:3] x q; float f = 1e-5;");
  }
}
