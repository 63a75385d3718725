package org.hessq.qasm.parse;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hessq.diagnostic.Checked;
import org.hessq.qasm.tree.Comment;
import org.hessq.qasm.tree.Header;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.StatementList;
import org.hessq.qasm.tree.StatementList.Section;
import org.hessq.qasm.tree.Version;

/**
 * Reads a program as a whole.
 *
 * <p>Nodes take twenty times the memory of their text. Where plain statements follow each other,
 * the program keeps the text, and reads it again for whoever wants the nodes.
 */
public final class ProgramReader {
  /** Fewest plain statements that are not kept as nodes. */
  private static final int FEWEST = 16;

  /** Characters after which a section ends. */
  private static final int LONGEST = 1 << 12;

  private final String file;
  private final String text;
  private final StatementReader reader;
  private final List<Section> sections = new ArrayList<>();

  /** Statements that no section has yet; the last ones are plain. */
  private final List<Statement> open = new ArrayList<>();

  private int plain;
  private StatementReader.Mark start;
  private int end;

  private ProgramReader(String file, String text) {
    this.file = file;
    this.text = text;
    this.reader = new StatementReader(file, new StringReader(text));
  }

  /** {@return the syntax tree of {@code text}, or every syntax error in it} */
  public static Checked<Program> read(String file, String text) {
    return read(file, text, _ -> _ -> {});
  }

  /**
   * {@return the same, after each statement was shown to who is asked for once the version is
   * known}
   */
  public static Checked<Program> read(
      String file, String text, Function<Version, Consumer<Statement>> observer) {
    return new ProgramReader(file, text).read(observer);
  }

  private Checked<Program> read(Function<Version, Consumer<Statement>> observer) {
    List<Comment> comments = new ArrayList<>();
    Consumer<Statement> each = null;
    for (Optional<Statement> next = reader.next(); next.isPresent(); next = reader.next()) {
      if (each == null) {
        each = observer.apply(reader.header().map(Header::version).orElse(Version.NEWEST));
      }
      each.accept(next.get());
      add(next.get());
      comments.addAll(reader.takeComments());
    }
    comments.addAll(reader.takeComments());
    endPlain();
    hold();
    Program program =
        new Program(reader.header(), new StatementList(sections), comments, reader.end());
    return Checked.of(program, reader.diagnostics());
  }

  private void add(Statement statement) {
    if (!reader.isPlain()) {
      endPlain();
      open.add(statement);
      return;
    }
    if (plain == 0) {
      start = reader.mark();
    }
    open.add(statement);
    plain++;
    end = reader.plainEnd();
    if (end - start.position() > LONGEST) {
      endPlain();
    }
  }

  private void endPlain() {
    if (plain >= FEWEST || plain > 0 && end - start.position() > LONGEST) {
      open.subList(open.size() - plain, open.size()).clear();
      hold();
      sections.add(
          new PlainText(
              file,
              text,
              start.position(),
              end,
              start.line(),
              start.column(),
              plain,
              reader.isVersion2()));
    }
    plain = 0;
  }

  private void hold() {
    if (!open.isEmpty()) {
      sections.add(StatementList.held(open));
      open.clear();
    }
  }
}
