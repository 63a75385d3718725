package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hessq.circuit.ClassicalAction;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/**
 * Lookup of a table's word at an address (QROM), and its uncomputation by measurement.
 *
 * <p>Registers: {@code address}, {@code control} where there is one, {@code data}.
 *
 * @paper Babbush et al. 2018, arXiv:1805.03662, Sec. III.C (load); Berry et al. 2019,
 *     arXiv:1902.02134, Appendix C (unload).
 */
public final class Lookup {
  private Lookup() {}

  /**
   * {@return the routine {@code name_load}, which XORs the addressed word onto {@code data}; its
   * adjoint {@code name_unload} clears {@code data}, which must hold that word}
   *
   * <p>L rows: load L-2 ANDs; unload ⌈L/λ⌉-2+λ-lg λ-1 at the best power of two λ in the adaptive
   * profile, and the same as load in the unitary one. With a control, one more each.
   *
   * @param table one word for each row of {@code address}
   */
  public static Routine of(
      String name, Address address, Table table, Control control, Profile profile) {
    requireRows(address, table);
    RoutineBuilder load = builder(name + "_load", RoutineKind.LOOKUP, address, table);
    {
      ImmutableIntArray qubits = load.register("address", address.width());
      OptionalInt when = control.register(load);
      ImmutableIntArray data = load.register("data", table.wordWidth());
      write(load, address, qubits, when, data, table);
      load.action(action(address, control, table));
    }
    RoutineBuilder unload = builder(name + "_unload", RoutineKind.UNLOOKUP, address, table);
    {
      ImmutableIntArray qubits = unload.register("address", address.width());
      OptionalInt when = control.register(unload);
      ImmutableIntArray data = unload.register("data", table.wordWidth());
      switch (profile) {
        case ADAPTIVE -> PhaseFixup.emit(unload, address, qubits, control, when, data, table);
        case UNITARY -> write(unload, address, qubits, when, data, table);
      }
      unload.action(action(address, control, table));
    }
    return load.buildWithAdjoint(unload);
  }

  /** XORs the addressed word onto {@code data}. */
  static void write(
      RoutineBuilder builder,
      Address address,
      ImmutableIntArray qubits,
      OptionalInt control,
      ImmutableIntArray data,
      Table table) {
    UnaryIteration.emit(
        builder,
        address,
        qubits,
        control,
        (row, select) ->
            table.forEachOne(
                row,
                bit -> {
                  if (select.isPresent()) {
                    builder.cx(select.getAsInt(), data.get(bit));
                  } else {
                    builder.x(data.get(bit));
                  }
                }));
  }

  static RoutineBuilder builder(String name, RoutineKind kind, Address address, Table table) {
    RoutineBuilder builder =
        new RoutineBuilder(name)
            .kind(kind)
            .parameter("rows", address.count())
            .parameter("word", table.wordWidth());
    if (address.upperWidth() > 0) {
      builder.parameter("pieces", pieces(address));
    }
    return builder.parameter("table", words(table));
  }

  /** {@return each piece of the upper qubits as PREFIX/DEPTH} */
  private static String pieces(Address address) {
    return address.pieces().stream()
        .map(piece -> piece.prefix() + "/" + piece.depth())
        .collect(Collectors.joining(","));
  }

  /** {@return the words in the order of the rows, hexadecimal} */
  private static String words(Table table) {
    return IntStream.range(0, table.rows())
        .mapToObj(
            row -> {
              BigInteger[] word = {BigInteger.ZERO};
              table.forEachOne(row, bit -> word[0] = word[0].setBit(bit));
              return word[0].toString(16);
            })
        .collect(Collectors.joining(","));
  }

  static void requireRows(Address address, Table table) {
    if (address.count() != table.rows()) {
      throw new IllegalArgumentException(
          "address of " + address.count() + " rows, table of " + table.rows());
    }
    if (address.width() < 1) {
      throw new IllegalArgumentException("an address without qubits");
    }
  }

  private static ClassicalAction action(Address address, Control control, Table table) {
    return bits -> {
      int controls = control.ordinal();
      int data = address.width() + controls;
      if (controls == 0 || bits[address.width()]) {
        int row = address.row(Bits.value(bits, 0, address.width()));
        table.forEachOne(row, bit -> bits[data + bit] ^= true);
      }
      return false;
    };
  }
}
