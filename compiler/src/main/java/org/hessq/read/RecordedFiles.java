package org.hessq.read;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.numeric.MatrixData;
import org.hessq.numeric.MatrixFile;
import org.hessq.problem.training.StepFiles;

/**
 * Files named after a pattern in which <code>{step}</code> stands for the number of the step.
 *
 * <p>One pattern for both is that of .npz archives with the members {@code hessian} and {@code
 * gradient}.
 *
 * @param place where the problem names them
 */
record RecordedFiles(
    DataFiles files, String hessianPattern, String gradientPattern, int steps, Span place)
    implements StepFiles {
  /** What stands for the number, which counts from 0. */
  static final String STEP = "{step}";

  @Override
  public Checked<MatrixData> hessian(int step) {
    return read(hessianPattern, "hessian", step);
  }

  @Override
  public Checked<MatrixData> gradient(int step) {
    return read(gradientPattern, "gradient", step);
  }

  private Checked<MatrixData> read(String pattern, String member, int step) {
    String name = pattern.replace(STEP, Integer.toString(step));
    boolean together = hessianPattern.equals(gradientPattern);
    return switch (files.open(name)) {
      case DataFiles.Content(byte[] bytes) ->
          MatrixFile.read(name, bytes, together ? Optional.of(member) : Optional.empty());
      case DataFiles.Outside() ->
          failed(
              Fault.OUTSIDE.error(place, "\"" + name + "\" is outside the folder of the problem"));
      case DataFiles.Unreadable(var reason) ->
          failed(Fault.UNREADABLE.error(place, "\"" + name + "\" cannot be read: " + reason));
    };
  }

  private static Checked<MatrixData> failed(Diagnostic diagnostic) {
    return Checked.failed(List.of(diagnostic));
  }
}
