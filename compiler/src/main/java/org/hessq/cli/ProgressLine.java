package org.hessq.cli;

import java.util.Locale;

/**
 * One line on standard error that says what is going on, rewritten in place and wiped at the end.
 *
 * <p>Silent unless standard error is a terminal; never more than ten times a second, except that
 * the name of a new stage is shown at once.
 */
final class ProgressLine implements AutoCloseable {
  private static final long PAUSE_NANOSECONDS = 100_000_000;
  private static final int BAR = 24;
  private static final int LONGEST_NAME = 40;

  private final Console console;
  private final boolean visible;
  private String stage = "";
  private long last;
  private int width;

  ProgressLine(Console console, boolean quiet) {
    this.console = console;
    this.visible = console.terminal() && !quiet;
  }

  /**
   * Shows how far a stage is.
   *
   * @param name of the stage
   * @param fraction done, from 0 to 1; negative where that is not known
   */
  void show(String name, double fraction) {
    long now = console.nanoseconds().getAsLong();
    if (!visible || (name.equals(stage) && now - last < PAUSE_NANOSECONDS)) {
      return;
    }
    stage = name;
    last = now;
    rewrite(line(name, fraction));
  }

  /** Leaves an empty line for what comes next. */
  @Override
  public void close() {
    if (visible && width > 0) {
      rewrite("");
      console.err().print('\r');
      console.err().flush();
    }
  }

  private void rewrite(String line) {
    console.err().print('\r' + line + " ".repeat(Math.max(0, width - line.length())));
    console.err().flush();
    width = line.length();
  }

  private static String line(String name, double fraction) {
    String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    if (fraction < 0) {
      return shown + " ...";
    }
    double done = Math.min(fraction, 1);
    int filled = (int) Math.round(done * BAR);
    String bar = "#".repeat(filled) + "-".repeat(BAR - filled);
    return String.format(Locale.ROOT, "%s [%s] %3d %%", shown, bar, Math.round(done * 100));
  }
}
