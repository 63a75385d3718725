package org.hessq.cli.view;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.hessq.compare.Difference;
import org.hessq.compare.Difference.BodyChange;
import org.hessq.compare.Difference.Change;
import org.hessq.compare.Difference.Declaration;
import org.hessq.compare.Difference.Hunk;
import org.hessq.compare.Difference.Kind;
import org.hessq.compare.Difference.RoutineChange;
import org.hessq.compare.Threshold;

/**
 * What changed between two files.
 *
 * @param exceeded the thresholds that were passed
 */
public record DiffView(String before, String after, Difference difference, List<String> exceeded)
    implements View {
  private static final int HUNKS = 20;

  public DiffView {
    exceeded = List.copyOf(exceeded);
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    if (difference.isNone()) {
      out.append("no difference in declarations, routines and operations\n");
    }
    if (!difference.circuits()) {
      out.append("statements are compared, as not both files are circuits\n");
    }
    for (Declaration d : difference.declarations()) {
      line(out, d.kind(), d.before().orElse(""), d.after().orElse(""));
    }
    for (RoutineChange routine : difference.routines()) {
      out.append(sign(routine.kind())).append(" routine ").append(routine.name());
      out.append(": ").append(sums(routine.body())).append('\n');
      hunks(out, routine.body());
    }
    if (!difference.main().isNone()) {
      out.append("~ program: ").append(sums(difference.main())).append('\n');
      hunks(out, difference.main());
    }
    out.append(figures());
    exceeded.forEach(text -> out.append("exceeded: ").append(text).append('\n'));
    return out.toString();
  }

  private static String sign(Kind kind) {
    return switch (kind) {
      case ADDED -> "+";
      case REMOVED -> "-";
      case CHANGED -> "~";
    };
  }

  private static void line(StringBuilder out, Kind kind, String before, String after) {
    out.append(sign(kind)).append(' ');
    out.append(
        switch (kind) {
          case ADDED -> after;
          case REMOVED -> before;
          case CHANGED -> before + "  ->  " + after;
        });
    out.append('\n');
  }

  private static String sums(BodyChange body) {
    return body.added()
        + " added, "
        + body.removed()
        + " removed, "
        + body.altered()
        + " with other parameters";
  }

  private static void hunks(StringBuilder out, BodyChange body) {
    List<Hunk> hunks = body.hunks();
    for (Hunk hunk : hunks.subList(0, Math.min(HUNKS, hunks.size()))) {
      if (hunk.line() > 0 || hunk.otherLine() > 0) {
        out.append("  lines ").append(place(hunk.line()));
        out.append(" and ").append(place(hunk.otherLine())).append('\n');
      }
      for (Change change : hunk.changes()) {
        out.append("    ");
        line(out, change.kind(), change.before().orElse(""), change.after().orElse(""));
      }
    }
    if (hunks.size() > HUNKS) {
      out.append("  and more\n");
    }
  }

  private static String place(int line) {
    return line > 0 ? Integer.toString(line) : "end";
  }

  private String figures() {
    Table table =
        new Table(
            Table.Side.LEFT,
            Table.Side.RIGHT,
            Table.Side.RIGHT,
            Table.Side.RIGHT,
            Table.Side.RIGHT);
    for (Map.Entry<String, Difference.Figure> entry : difference.figures().entrySet()) {
      BigInteger one = entry.getValue().before();
      BigInteger two = entry.getValue().after();
      if (!one.equals(two)) {
        BigInteger growth = two.subtract(one);
        table.row(
            entry.getKey(),
            one.toString(),
            two.toString(),
            (growth.signum() > 0 ? "+" : "") + growth,
            Threshold.percent(one, two));
      }
    }
    return table.text();
  }
}
