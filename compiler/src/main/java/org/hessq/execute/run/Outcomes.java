package org.hessq.execute.run;

import org.hessq.execute.state.Backend;

/** Decides measurements. */
public interface Outcomes {
  /** {@return the outcome of measuring {@code qubit}; the state has been projected on it} */
  boolean settle(Backend state, int qubit);

  /** Draws each outcome with its probability, by the generator of the state. */
  Outcomes DRAWN = Backend::measure;
}
