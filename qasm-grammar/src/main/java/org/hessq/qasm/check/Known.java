package org.hessq.qasm.check;

import java.util.Optional;

/**
 * What is known of an expression before the program runs.
 *
 * @param constant whether it stays the same in every run
 * @param value of a constant, unless it is a duration that only the machine knows or there was a
 *     complaint about it
 */
record Known(DataType type, boolean constant, Optional<ConstantValue> value) {
  static final Known NOTHING = of(DataType.Special.UNKNOWN);

  /** Known by its type alone. */
  static Known of(DataType type) {
    return new Known(type, false, Optional.empty());
  }

  static Known constant(DataType type, ConstantValue value) {
    return new Known(type, true, Optional.of(value));
  }

  boolean isUnknown() {
    return type == DataType.Special.UNKNOWN;
  }
}
