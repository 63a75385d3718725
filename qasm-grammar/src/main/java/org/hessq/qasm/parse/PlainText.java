package org.hessq.qasm.parse;

import java.util.ArrayList;
import java.util.List;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.StatementList;

/**
 * Plain statements in a row, kept as the text that they stand in.
 *
 * @param source the whole file, of which only the characters from {@code start} to {@code end} are
 *     meant
 * @param line the line of the character at {@code start}, from 1
 * @param column its column, from 1
 * @param size how many statements there are
 * @param old whether they are of version 2
 */
record PlainText(
    String file, String source, int start, int end, int line, int column, int size, boolean old)
    implements StatementList.Section {
  @Override
  public List<Statement> statements() {
    SourceText text = new SourceText(file, source.substring(start, end), line, column);
    FlatStatements flat = new FlatStatements(text, String::intern, old);
    List<Statement> statements = new ArrayList<>(size);
    int at = line;
    for (int i = 0; i < size; i++) {
      Statement statement = flat.read(at);
      if (statement == null) {
        throw new IllegalStateException("no plain statement in line " + at + " any more");
      }
      statements.add(statement);
      at = flat.line();
      text.seek(flat.end());
    }
    return statements;
  }
}
