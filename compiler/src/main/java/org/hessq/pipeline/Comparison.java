package org.hessq.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Faults;
import org.hessq.load.Loader;
import org.hessq.method.Program;
import org.hessq.verify.Certificate;
import org.hessq.verify.Equivalence;
import org.hessq.verify.Sameness;

/** Whether two files are the same circuit. */
public final class Comparison {
  private Comparison() {}

  /**
   * {@return the verdict on two OpenQASM texts, and what is to be said of them}
   *
   * @param seed of the random states
   * @throws Faults if one of them is no circuit
   * @throws org.hessq.verify.UnknownRegisterException if {@code sameness} names none of theirs
   */
  public static Examination of(
      String firstName,
      String first,
      String secondName,
      String second,
      Sameness sameness,
      long seed) {
    Checked<Program> one = Loader.load(firstName, first);
    Checked<Program> two = Loader.load(secondName, second);
    var all = Stream.concat(one.diagnostics().stream(), two.diagnostics().stream()).toList();
    if (!one.isOk() || !two.isOk()) {
      throw new Faults(all);
    }
    Certificate certificate =
        new Certificate(
            List.of(
                Equivalence.check(
                    one.orThrow().circuit(), two.orThrow().circuit(), sameness, seed)));
    return new Examination(Verdicts.of(certificate), all);
  }
}
