package org.hessq.problem.training;

import org.hessq.diagnostic.Checked;
import org.hessq.numeric.MatrixData;

/** Files of a run that was recorded, opened when their step comes. */
public interface StepFiles {
  /** {@return how many steps there should be} */
  int steps();

  /** {@return the Hessian of a step, or what is wrong with its file} */
  Checked<MatrixData> hessian(int step);

  /** {@return the gradient of a step, or what is wrong with its file} */
  Checked<MatrixData> gradient(int step);
}
