package org.hessq.cli.view;

import java.util.List;
import java.util.Locale;
import org.hessq.diagnostic.Diagnostic;

/**
 * A diagnostic that is part of a result.
 *
 * @param severity {@code error} or {@code warning}, for whoever wants more than to look
 */
public record Remark(String code, String severity, String message, String help) {
  static Remark of(Diagnostic diagnostic) {
    return new Remark(
        diagnostic.code(),
        diagnostic.severity().name().toLowerCase(Locale.ROOT),
        diagnostic.message(),
        diagnostic.help());
  }

  static String text(List<Remark> remarks) {
    StringBuilder out = new StringBuilder();
    for (Remark remark : remarks) {
      out.append('\n').append(remark.severity).append('[').append(remark.code).append("]: ");
      out.append(remark.message).append("\n  help: ").append(remark.help).append('\n');
    }
    return out.toString();
  }
}
