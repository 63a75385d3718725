package org.hessq.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hessq.diagnostic.Span;

/** Reads the words of a comment, in which unusual characters stand as {@code %XX}. */
final class CommentWords {
  private CommentWords() {}

  /**
   * {@return {@code written} with each {@code %XX} replaced by what it stands for}
   *
   * @throws Refusal if a percent sign has no two digits after it, or the bytes are not UTF-8
   */
  static String decode(String written, Span span) {
    if (written.indexOf('%') < 0) {
      return written;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '%') {
        int value = i + 2 < written.length() ? hex(written, i + 1) : -1;
        if (value < 0) {
          throw LoadCode.COMMENT.refuse(span, "% without two digits in " + written);
        }
        bytes.write(value);
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw LoadCode.COMMENT.refuse(span, "no UTF-8 in " + written);
    }
  }

  /** {@return key and value of {@code KEY=VALUE}} */
  static Map.Entry<String, String> pair(String written, Span span) {
    int equals = written.indexOf('=');
    if (equals <= 0) {
      throw LoadCode.COMMENT.refuse(span, "not KEY=VALUE: " + written);
    }
    return Map.entry(
        decode(written.substring(0, equals), span), decode(written.substring(equals + 1), span));
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }
}
