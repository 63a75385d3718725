package org.hessq.load;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/**
 * Reads a file with Amazon Braket's names of gates under those of the standard library; lines keep
 * their numbers. Gates stand first in their lines, as in what we emit.
 */
public final class BraketNames extends Reader {
  private static final ImmutableMap<String, String> NAMES =
      ImmutableMap.of("cnot", "cx", "ccnot", "ccx", "si", "sdg", "ti", "tdg");

  private final BufferedReader lines;
  private String line = "";
  private int at;

  public BraketNames(Reader reader) {
    lines = new BufferedReader(reader);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (at == line.length()) {
      String next = lines.readLine();
      if (next == null) {
        return -1;
      }
      line = renamed(next) + "\n";
      at = 0;
    }
    int count = Math.min(length, line.length() - at);
    line.getChars(at, at + count, buffer, offset);
    at += count;
    return count;
  }

  private static String renamed(String line) {
    String gate = line.stripLeading();
    String indent = line.substring(0, line.length() - gate.length());
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      if (gate.startsWith(name.getKey() + " ")) {
        return indent + name.getValue() + gate.substring(name.getKey().length());
      }
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
