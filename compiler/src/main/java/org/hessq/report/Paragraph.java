package org.hessq.report;

/** Text with a heading on its left: every line begins at the same column and ends before 80. */
final class Paragraph {
  private static final int INDENT = 2;
  private static final int MARGIN = 12;
  private static final int WIDTH = 80;

  private final StringBuilder out;
  private String heading;

  /** Appends to {@code out}, with {@code heading} beside the first line. */
  Paragraph(StringBuilder out, String heading) {
    this.out = out;
    this.heading = heading;
  }

  /** {@return this, with a line more, broken between words where it is too long} */
  Paragraph line(String text) {
    return line(text, 0);
  }

  /** {@return likewise; what does not fit on the first line is indented by {@code hang}} */
  Paragraph line(String text, int hang) {
    String rest = text.stripTrailing();
    int room = WIDTH - MARGIN;
    while (rest.length() > room) {
      int space = rest.lastIndexOf(' ', room);
      int end = space > hang ? space : room;
      append(rest.substring(0, end).stripTrailing());
      rest = " ".repeat(hang) + rest.substring(end).stripLeading();
    }
    append(rest);
    return this;
  }

  private void append(String text) {
    String left = " ".repeat(INDENT) + heading;
    out.append(left).repeat(' ', Math.max(1, MARGIN - left.length())).append(text).append('\n');
    heading = "";
  }
}
