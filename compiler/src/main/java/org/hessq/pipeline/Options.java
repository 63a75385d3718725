package org.hessq.pipeline;

import java.util.Optional;
import org.hessq.circuit.Profile;
import org.hessq.emit.Consumer;

/**
 * How to compile, beside what the problem itself says; nothing has a hidden default.
 *
 * @param form of the emitted file
 * @param consumer whose form a flat file has, if it is for one
 * @param effort of the referee
 */
public record Options(Form form, Optional<Consumer> consumer, Effort effort) {
  /** For nobody in particular. */
  public Options(Form form, Effort effort) {
    this(form, Optional.empty(), effort);
  }

  /** {@return how to compile for {@code consumer} a problem of {@code profile}} */
  public static Options of(Consumer consumer, Profile profile, Effort effort) {
    boolean flat = consumer.flat(profile).isPresent();
    return new Options(flat ? Form.FLAT : Form.HIERARCHICAL, Optional.of(consumer), effort);
  }

  /** Layouts of the emitted file. */
  public enum Form {
    /** A definition for each routine. */
    HIERARCHICAL,
    /** No definitions, statement by statement. */
    FLAT
  }

  /** What the referee does. */
  public enum Effort {
    /** Everything but the run of the whole circuit. */
    QUICK,
    /** The run of the whole circuit too, where it is within the limit. */
    FULL
  }
}
