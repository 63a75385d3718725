package org.hessq.qasm.check;

import java.util.List;
import org.hessq.qasm.parse.ProgramReader;
import org.hessq.qasm.tree.Statement;

/**
 * What {@code qelib1.inc}, the library of OpenQASM 2, has and {@code stdgates.inc} has not. Version
 * 2 knows no control of a gate, so that phases of whole gates mean nothing there.
 */
public final class OldLibrary {
  /** Definitions in terms of {@code stdgates.inc}. */
  public static final String TEXT =
      """
      gate u0(gamma) q { }
      gate u(theta, phi, lambda) q { u3(theta, phi, lambda) q; }
      gate sxdg q { inv @ sx q; }
      gate csx a, b { ctrl @ sx a, b; }
      gate cu1(lambda) a, b { cp(lambda) a, b; }
      gate cu3(theta, phi, lambda) a, b { cu(theta, phi, lambda, 0) a, b; }
      gate rxx(theta) a, b { h a; h b; cx a, b; rz(theta) b; cx a, b; h b; h a; }
      gate rzz(theta) a, b { cx a, b; rz(theta) b; cx a, b; }
      gate c3x a, b, c, d {
        h d; cp(pi / 2) c, d; ccx a, b, c; cp(-pi / 2) c, d; ccx a, b, c;
        cp(pi / 4) b, d; cx a, b; cp(-pi / 4) b, d; cx a, b; cp(pi / 4) a, d; h d;
      }
      gate c3sqrtx a, b, c, d {
        h d; cp(pi / 4) c, d; ccx a, b, c; cp(-pi / 4) c, d; ccx a, b, c;
        cp(pi / 8) b, d; cx a, b; cp(-pi / 8) b, d; cx a, b; cp(pi / 8) a, d; h d;
      }
      gate c4x a, b, c, d, e {
        h e; cp(pi / 2) d, e; c3x a, b, c, d; cp(-pi / 2) d, e; c3x a, b, c, d; h e;
        c3sqrtx a, b, c, e;
      }
      gate rccx a, b, c {
        h c; t c; cx b, c; tdg c; cx a, c; t c; cx b, c; tdg c; h c;
      }
      gate rc3x a, b, c, d {
        h d; t d; cx c, d; tdg d; h d;
        cx a, d; t d; cx b, d; tdg d; cx a, d; t d; cx b, d; tdg d;
        h d; t d; cx c, d; tdg d; h d;
      }
      """;

  private OldLibrary() {}

  /** {@return whether {@code file} is this library, in whatever folder} */
  public static boolean is(String file) {
    return Standard.is(Standard.OLD_LIBRARY, file);
  }

  /** {@return the definitions, each of them a {@link Statement.Gate}} */
  public static List<Statement> gates() {
    return ProgramReader.read(Standard.OLD_LIBRARY, TEXT).orThrow().statements();
  }
}
