package org.hessq.qasm.check;

import java.util.Optional;

/** Where the files come from that a program includes; the standard library is always there. */
public interface Includes {
  /** No files but the standard library. */
  Includes NONE = _ -> Optional.empty();

  /** {@return the text of an included file, if it can be read} */
  Optional<String> text(String file);
}
