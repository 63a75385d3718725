package org.hessq.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Span;
import org.hessq.numeric.MatrixData;
import org.hessq.numeric.MatrixFile;

/** Reads each data file of a problem once, and keeps a digest of everything read. */
final class DataLoader {
  private final DataFiles files;
  private final Findings findings;
  private final Map<Source, Optional<MatrixData>> known = new HashMap<>();
  private final Set<String> digested = new HashSet<>();
  private final MessageDigest digest;

  /** A file, or an array in an archive. */
  private record Source(String name, Optional<String> member) {}

  DataLoader(String text, DataFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException exception) {
      throw new IllegalStateException("every Java platform has SHA-256", exception);
    }
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * {@return the content of a file, or nothing after reporting why}
   *
   * @param member which array of an archive, if one is named
   * @param span where the file is named
   */
  Optional<MatrixData> load(String name, Optional<String> member, Span span) {
    Source source = new Source(name, member);
    Optional<MatrixData> data = known.get(source);
    if (data == null) {
      data = open(source, span);
      known.put(source, data);
    }
    return data;
  }

  private Optional<MatrixData> open(Source source, Span span) {
    String name = source.name();
    return switch (files.open(name)) {
      case DataFiles.Content(byte[] bytes) -> {
        if (digested.add(name)) {
          digest.update(bytes);
        }
        Checked<MatrixData> checked = MatrixFile.read(name, bytes, source.member());
        findings.addAll(checked.diagnostics());
        yield checked.value();
      }
      case DataFiles.Outside() ->
          findings.error(
              Fault.OUTSIDE, span, "\"" + name + "\" is outside the folder of the problem");
      case DataFiles.Unreadable(var reason) ->
          findings.error(Fault.UNREADABLE, span, "\"" + name + "\" cannot be read: " + reason);
    };
  }

  /** {@return 64 hexadecimal digits over the text and the files in the order of reading} */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
