package org.hessq.load.stim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hessq.circuit.noisy.NoisyCircuit;
import org.hessq.circuit.noisy.NoisyOperation;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;

/** Reads Stim's text form. */
public final class StimReader {
  private static final Pattern REPEAT =
      Pattern.compile("REPEAT(?:\\[[^\\]]*\\])?\\s+(\\d{1,18})\\s*\\{", Pattern.CASE_INSENSITIVE);

  private final List<Diagnostic> faults = new ArrayList<>();
  private final Deque<Block> blocks = new ArrayDeque<>();
  private final Record record = new Record();

  /** A block that is still open; the outermost one has count 1. */
  private record Block(long count, long before, List<NoisyOperation> body, Span span) {}

  /** What has been measured so far, and the qubits that have occurred. */
  static final class Record {
    long length;
    int qubits;
  }

  private StimReader() {}

  /**
   * {@return the circuit that {@code text} is, or everything that keeps it from being one}
   *
   * @param fileName the name to print in diagnostics
   */
  public static Checked<NoisyCircuit> read(String fileName, String text) {
    StimReader reader = new StimReader();
    Span whole = Span.of(fileName);
    reader.blocks.push(new Block(1, 0, new ArrayList<>(), whole));
    String[] lines = text.split("\\R", -1);
    for (int k = 0; k < lines.length; k++) {
      String line = lines[k].replaceFirst("#.*", "");
      if (!line.isBlank()) {
        int from = line.length() - line.stripLeading().length() + 1;
        int to = line.stripTrailing().length() + 1;
        reader.line(line.strip(), new Span(fileName, k + 1, from, k + 1, to));
      }
    }
    if (reader.blocks.size() > 1) {
      reader.faults.add(StimCode.FORM.at(reader.blocks.peek().span(), "the block is never closed"));
    }
    return reader.faults.isEmpty()
        ? Checked.of(new NoisyCircuit(reader.record.qubits, reader.blocks.peek().body()))
        : Checked.failed(reader.faults);
  }

  private void line(String text, Span span) {
    Matcher repeat = REPEAT.matcher(text);
    if (repeat.matches()) {
      long count = Long.parseLong(repeat.group(1));
      if (count == 0) {
        faults.add(StimCode.ARGUMENTS.at(span, "a block is repeated 0 times"));
      }
      blocks.push(new Block(Math.max(1, count), record.length, new ArrayList<>(), span));
    } else if (text.equals("}")) {
      close(span);
    } else {
      Line.of(text, span)
          .ifPresentOrElse(
              line -> new Instruction(line, record, blocks.peek().body(), faults).read(),
              () -> faults.add(StimCode.FORM.at(span, "'" + text + "' is no instruction")));
    }
  }

  private void close(Span span) {
    if (blocks.size() == 1) {
      faults.add(StimCode.FORM.at(span, "no block is open"));
      return;
    }
    Block block = blocks.pop();
    long own = record.length - block.before();
    if (own != 0 && block.count() > Integer.MAX_VALUE / own) {
      faults.add(
          StimCode.ARGUMENTS.at(
              block.span(), block.count() + " times " + own + " measurements are too many"));
    } else {
      record.length = block.before() + own * block.count();
    }
    blocks.peek().body().add(new NoisyOperation.Repeat(block.count(), block.body()));
  }
}
