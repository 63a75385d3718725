package org.hessq.numeric;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One array of a .npy file: its header and the bytes of its elements.
 *
 * @param label what messages call it
 * @param type one character: b, i, u, f, c, or S, U for text
 * @param width bytes per element, for text the characters
 * @param shape axes, none for a scalar; the product fits the data
 * @param fortran whether the first axis varies fastest
 * @param data positioned at the first element, in its byte order
 */
record NpyArray(
    String label, char type, int width, long[] shape, boolean fortran, ByteBuffer data) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern ITEM =
      Pattern.compile("\\s*'(\\w+)'\\s*:\\s*('[^']*'|True|False|\\([0-9L,\\s]*\\)|\\[.*])\\s*,?");
  private static final Pattern TYPE = Pattern.compile("'([<>|=])([a-zA-Z])([0-9]{0,4})'");
  private static final String NUMBERS = "b1 i1 i2 i4 i8 u1 u2 u4 u8 f2 f4 f8 c8 c16";

  /** Integers up to here are doubles. */
  private static final long EXACT = 1L << 53;

  /** {@return the array in {@code bytes}, or nothing and a fault} */
  static Optional<NpyArray> parse(String label, byte[] bytes, FaultLog log) {
    int version = bytes.length < 10 ? 0 : bytes[6];
    if (version < 1 || version > 3 || !Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC)) {
      log.add(MatrixFault.NOT_NPY, label + " does not begin like a .npy file");
      return Optional.empty();
    }
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(8);
    long length =
        version == 1 ? data.getShort() & 0xFFFF : data.remaining() < 4 ? -1 : data.getInt();
    if (length < 0 || length > data.remaining()) {
      log.add(MatrixFault.BAD_NPY_HEADER, label + " ends inside its header");
      return Optional.empty();
    }
    byte[] header = new byte[(int) length];
    data.get(header);
    Map<String, String> items = items(new String(header, StandardCharsets.UTF_8));
    if (!items.keySet().equals(Set.of("descr", "fortran_order", "shape"))
        || !items.get("fortran_order").matches("True|False")
        || !items.get("shape").startsWith("(")) {
      log.add(MatrixFault.BAD_NPY_HEADER, label + " has a malformed header");
      return Optional.empty();
    }
    return typed(label, items, data, log);
  }

  /** {@return the items of a dictionary in Python's notation, none if it is malformed} */
  private static Map<String, String> items(String header) {
    String text = header.strip();
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return Map.of();
    }
    Map<String, String> items = new TreeMap<>();
    Matcher item = ITEM.matcher(text).region(1, text.length() - 1);
    while (item.lookingAt()) {
      if (items.put(item.group(1), item.group(2)) != null) {
        return Map.of();
      }
      item.region(item.end(), text.length() - 1);
    }
    return text.substring(item.regionStart(), text.length() - 1).isBlank() ? items : Map.of();
  }

  private static Optional<NpyArray> typed(
      String label, Map<String, String> items, ByteBuffer data, FaultLog log) {
    Matcher type = TYPE.matcher(items.get("descr"));
    boolean known = type.matches();
    if (known && type.group(2).equals("O")) {
      log.add(MatrixFault.OBJECT_ARRAY, label + " holds Python objects");
      return Optional.empty();
    }
    String name = known ? type.group(2) + type.group(3) : "";
    boolean text = name.matches("[SU][0-9]+");
    if (!text && !Arrays.asList(NUMBERS.split(" ")).contains(name)) {
      log.add(MatrixFault.ELEMENT_TYPE, label + " has the type " + items.get("descr"));
      return Optional.empty();
    }
    String axes = items.get("shape").replaceAll("[()L\\s]", "");
    if (axes.contains(",,") || axes.startsWith(",") || axes.matches(".*[0-9]{19,}.*")) {
      log.add(MatrixFault.BAD_NPY_HEADER, label + " has the shape " + items.get("shape"));
      return Optional.empty();
    }
    long[] shape =
        axes.isEmpty()
            ? new long[0]
            : Arrays.stream(axes.split(",")).mapToLong(Long::parseLong).toArray();
    int width = Integer.parseInt(type.group(3));
    data.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    NpyArray array =
        new NpyArray(
            label, name.charAt(0), width, shape, items.get("fortran_order").equals("True"), data);
    return array.requireLength(log) ? Optional.of(array) : Optional.empty();
  }

  private boolean requireLength(FaultLog log) {
    BigInteger bytes = BigInteger.valueOf(type == 'U' ? 4L * width : width);
    for (long axis : shape) {
      bytes = bytes.multiply(BigInteger.valueOf(axis));
    }
    int order = BigInteger.valueOf(data.remaining()).compareTo(bytes);
    if (order != 0) {
      log.add(
          order < 0 ? MatrixFault.TOO_FEW : MatrixFault.TOO_MANY,
          label + " has " + data.remaining() + " bytes of data instead of " + bytes);
    }
    return order == 0;
  }

  boolean isText() {
    return type == 'S' || type == 'U';
  }

  boolean isComplex() {
    return type == 'c';
  }

  boolean isInteger() {
    return type == 'i' || type == 'u';
  }

  /** {@return the number of elements} */
  int size() {
    return (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }

  /** {@return the element at {@code index} in the file's order as text, without trailing NULs} */
  String text(int index) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < width; k++) {
      int place = index * width + k;
      int character =
          type == 'S'
              ? data.get(data.position() + place)
              : data.getInt(data.position() + 4 * place);
      if (character != 0) {
        text.appendCodePoint(character & 0x1FFFF);
      }
    }
    return text.toString();
  }

  /**
   * {@return the real part of the element at {@code index} in the file's order; integers rounded}
   */
  double re(int index) {
    int at = data.position() + index * width;
    return switch (type) {
      case 'f' -> real(at, width);
      case 'c' -> real(at, width / 2);
      case 'b' -> data.get(at) == 0 ? 0 : 1;
      default -> type == 'u' && width == 8 ? unsigned(integer(index)) : integer(index);
    };
  }

  /** {@return the imaginary part of the element at {@code index} in the file's order} */
  double im(int index) {
    return isComplex() ? real(data.position() + index * width + width / 2, width / 2) : 0;
  }

  /** {@return the integer at {@code index} in the file's order; unsigned 64-bit ones wrap} */
  long integer(int index) {
    int at = data.position() + index * width;
    boolean unsigned = type == 'u';
    return switch (width) {
      case 1 -> unsigned ? data.get(at) & 0xFFL : data.get(at);
      case 2 -> unsigned ? data.getShort(at) & 0xFFFFL : data.getShort(at);
      case 4 -> unsigned ? data.getInt(at) & 0xFFFFFFFFL : data.getInt(at);
      default -> data.getLong(at);
    };
  }

  /** {@return whether {@link #re} is the element itself and not a rounded integer} */
  boolean isExact(int index) {
    if (!isInteger() || width < 8) {
      return true;
    }
    long value = integer(index);
    return value <= EXACT && value >= (type == 'u' ? 0 : -EXACT);
  }

  private double real(int at, int bytes) {
    return switch (bytes) {
      case 2 -> Float.float16ToFloat(data.getShort(at));
      case 4 -> data.getFloat(at);
      default -> data.getDouble(at);
    };
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : new BigInteger(Long.toUnsignedString(bits)).doubleValue();
  }

  /** {@return the elements as indices in 0..bound, or nothing and a fault} */
  Optional<int[]> indices(long bound, FaultLog log) {
    if (!isInteger() || shape.length != 1) {
      log.add(MatrixFault.SPARSE_STRUCTURE, label + " is no list of integers");
      return Optional.empty();
    }
    for (int k = 0; k < size(); k++) {
      if (integer(k) < 0 || integer(k) > bound) {
        log.add(MatrixFault.INDEX_RANGE, label + "[" + k + "] is " + integer(k));
        return Optional.empty();
      }
    }
    return Optional.of(IntStream.range(0, size()).map(k -> (int) integer(k)).toArray());
  }
}
