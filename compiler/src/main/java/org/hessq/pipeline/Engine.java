package org.hessq.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.hessq.problem.Problem;
import org.hessq.report.Report;

/** A way from a problem to a report, with or without a circuit. */
@FunctionalInterface
public interface Engine {
  /**
   * {@return what was found out about {@code problem}}
   *
   * <p>Writes the circuit as {@code NAME.qasm} into {@code folder}, if it makes one; the report's
   * outputs name it.
   *
   * @throws org.hessq.diagnostic.Faults if the problem can't be done, with what is missing and a
   *     forecast
   * @throws IOException if {@code folder} can't be written to
   */
  Report run(Problem problem, Options options, Path folder, Progress progress) throws IOException;
}
