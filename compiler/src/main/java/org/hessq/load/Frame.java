package org.hessq.load;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.diagnostic.Span;
import org.hessq.load.Meaning.Cells;
import org.hessq.load.Meaning.Stuff;

/** The qubits and bits of the routine that is being read. */
final class Frame {
  private static final long MOST = 1 << 24;

  private final List<Register> registers = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int qubits;
  private int bits;
  private int mostBits;

  /**
   * {@return new qubits}
   *
   * @param size how many; empty for a single one
   */
  Cells qubits(String name, Optional<Long> size, Span span) {
    int width = width(size, span);
    String plain = asciiName(name);
    while (!names.add(plain)) {
      plain += "_";
    }
    registers.add(Register.data(plain, width));
    Cells cells = new Cells(Stuff.QUBITS, RoutineBuilder.range(qubits, width), size.isEmpty());
    qubits += width;
    return cells;
  }

  /** {@return new bits} */
  Cells bits(Optional<Long> size, Span span) {
    int width = width(size, span);
    ImmutableIntArray indices = RoutineBuilder.range(bits, width);
    giveBits(bits + width);
    return new Cells(Stuff.BITS, indices, size.isEmpty());
  }

  /** {@return the registers of qubits so far} */
  List<Register> registers() {
    return List.copyOf(registers);
  }

  /** {@return how many bits are in use} */
  int bits() {
    return bits;
  }

  /** Sets how many bits are in use: fewer at the end of a block whose bits nobody needs now. */
  void giveBits(int inUse) {
    bits = inUse;
    mostBits = Math.max(mostBits, bits);
  }

  /**
   * {@return the routine with the given body}
   *
   * @param name its name where no comment gives one
   * @throws Refusal if the comment's registers don't hold the routine's qubits
   */
  Routine routine(
      String name, RoutineKind kind, Optional<RoutineComment> comment, List<Operation> body) {
    Optional<List<Register>> stated = comment.flatMap(RoutineComment::registers);
    if (stated.isPresent()) {
      long width = stated.get().stream().mapToLong(Register::width).sum();
      if (width != qubits) {
        throw LoadCode.COMMENT_REGISTER.refuse(
            comment.get().span(),
            "registers of " + width + " qubits for " + name + ", which has " + qubits);
      }
    }
    return new Routine(
        comment.map(RoutineComment::name).orElse(name),
        comment.map(RoutineComment::kind).orElse(kind),
        comment.map(RoutineComment::parameters).orElse(ImmutableMap.of()),
        stated.orElse(registers),
        mostBits,
        body,
        Optional.empty());
  }

  private int width(Optional<Long> size, Span span) {
    long width = size.orElse(1L);
    if (width < 1 || width > MOST || qubits + width > MOST || bits + width > MOST) {
      throw LoadCode.TOO_LARGE.refuse(
          span,
          "a register of "
              + width
              + " after "
              + qubits
              + " qubits and "
              + bits
              + " bits, and at most "
              + MOST
              + " of each fit");
    }
    return (int) width;
  }

  /** Letters beyond ASCII are spelt by their code, as a register's name has none. */
  private static String asciiName(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              if (c < 128) {
                out.append((char) c);
              } else {
                out.append("_u").append(Integer.toHexString(c));
              }
            });
    return out.toString();
  }
}
