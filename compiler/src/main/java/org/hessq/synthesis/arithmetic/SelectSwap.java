package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayDeque;
import java.util.OptionalInt;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/**
 * Lookup that loads λ = 2^k words at once and chooses among them by the address's low k bits: fewer
 * ANDs for more qubits.
 *
 * <p>Registers: {@code address}, {@code control} where there is one, {@code words} (λ·b qubits),
 * {@code mux} (b(λ-1) qubits). The looked-up word is in qubits 0 to b-1 of {@code words}; the
 * others and {@code mux} hold what unloading needs, and stay untouched till then. The chosen word's
 * products are kept in {@code mux}, so that undoing the choice costs no T in the adaptive profile.
 *
 * @paper Low, Kliuchnikov, Schaeffer 2018, arXiv:1812.00954, Fig. 1d, with multiplexers in place of
 *     swaps.
 */
public final class SelectSwap {
  private SelectSwap() {}

  /**
   * {@return the routine {@code name_load}, on clean {@code words} and {@code mux}; its adjoint is
   * {@code name_unload}}
   *
   * <p>R = ⌈L/λ⌉ blocks: load R-2+b(λ-1) ANDs; unload ⌈R/λ'⌉-2+λ'-lg λ'-1 at the best λ' in the
   * adaptive profile; in the unitary profile every AND of the load is undone at its own price. With
   * a control, one more each.
   *
   * @param lowBits k, from 1 to the address's lower width
   */
  public static Routine of(
      String name, Address address, Table table, int lowBits, Control control, Profile profile) {
    Lookup.requireRows(address, table);
    if (lowBits < 1 || lowBits > address.lowerWidth()) {
      throw new IllegalArgumentException(lowBits + " of " + address.lowerWidth() + " bits");
    }
    var shape = new Shape(address, table, lowBits, control);
    RoutineBuilder load = shape.builder(name + "_load", RoutineKind.LOOKUP);
    Registers in = shape.registers(load);
    shape.write(load, in);
    shape.choose(load, in);
    RoutineBuilder unload = shape.builder(name + "_unload", RoutineKind.UNLOOKUP);
    Registers out = shape.registers(unload);
    shape.unchoose(unload, out);
    switch (profile) {
      case ADAPTIVE ->
          PhaseFixup.emit(
              unload,
              shape.coarse,
              out.blockAddress,
              control,
              out.control,
              out.words,
              shape.blocks);
      case UNITARY -> shape.write(unload, out);
    }
    return load.action(shape::load).buildWithAdjoint(unload.action(shape::unload));
  }

  private record Registers(
      ImmutableIntArray choice,
      ImmutableIntArray blockAddress,
      OptionalInt control,
      ImmutableIntArray words,
      ImmutableIntArray mux) {}

  private static final class Shape {
    private final Address address;
    private final Table table;
    private final int lowBits;
    private final Control controls;
    private final Address coarse;
    private final Table blocks;

    Shape(Address address, Table table, int lowBits, Control controls) {
      this.address = address;
      this.table = table;
      this.lowBits = lowBits;
      this.controls = controls;
      this.coarse = address.dropLow(lowBits);
      this.blocks = table.blocks(address, lowBits);
    }

    RoutineBuilder builder(String name, RoutineKind kind) {
      return Lookup.builder(name, kind, address, table).parameter("swap", lowBits);
    }

    Registers registers(RoutineBuilder builder) {
      ImmutableIntArray qubits = builder.register("address", address.width());
      OptionalInt control = controls.register(builder);
      return new Registers(
          qubits.subArray(0, lowBits),
          qubits.subArray(lowBits, qubits.length()),
          control,
          builder.register("words", blocks.wordWidth()),
          builder.register("mux", blocks.wordWidth() - table.wordWidth()));
    }

    void write(RoutineBuilder builder, Registers r) {
      Lookup.write(builder, coarse, r.blockAddress, r.control, r.words, blocks);
    }

    private interface Step {
      void at(int choice, int kept, int other, int product);
    }

    /** Level by level from the highest bit: word j stays or becomes word j + 2^level. */
    private void steps(Registers r, Step step) {
      int b = table.wordWidth();
      int product = 0;
      for (int level = lowBits - 1; level >= 0; level--) {
        int half = b << level;
        for (int bit = 0; bit < half; bit++) {
          step.at(
              r.choice.get(level), r.words.get(bit), r.words.get(bit + half), r.mux.get(product++));
        }
      }
    }

    void choose(RoutineBuilder builder, Registers r) {
      steps(
          r,
          (choice, kept, other, product) ->
              builder.cx(kept, other).andInto(choice, other, product).cx(product, kept));
    }

    void unchoose(RoutineBuilder builder, Registers r) {
      var undo = new ArrayDeque<Runnable>();
      steps(
          r,
          (choice, kept, other, product) ->
              undo.push(
                  () ->
                      builder.cx(product, kept).unAndFrom(choice, other, product).cx(kept, other)));
      undo.forEach(Runnable::run);
    }

    /** Where the words begin among the data qubits. */
    private int words() {
      return address.width() + controls.ordinal();
    }

    boolean load(boolean[] bits) {
      xorBlock(bits);
      multiplex(bits, true);
      return false;
    }

    boolean unload(boolean[] bits) {
      multiplex(bits, false);
      xorBlock(bits);
      return false;
    }

    private void xorBlock(boolean[] bits) {
      if (controls == Control.NONE || bits[address.width()]) {
        int row = address.row(Bits.value(bits, 0, address.width()));
        int block = row / address.rows() * coarse.rows() + (row % address.rows() >> lowBits);
        blocks.forEachOne(block, bit -> bits[words() + bit] ^= true);
      }
    }

    private void multiplex(boolean[] bits, boolean forward) {
      int b = table.wordWidth();
      int mux = words() + blocks.wordWidth();
      for (int k = 0; k < lowBits; k++) {
        int level = forward ? lowBits - 1 - k : k;
        int half = b << level;
        int product = mux + b * ((1 << lowBits) - (2 << level));
        for (int bit = words(); bit < words() + half; bit++) {
          bits[bit + half] ^= forward && bits[bit];
          boolean and = bits[level] && bits[bit + half];
          bits[product + bit - words()] ^= and;
          bits[bit] ^= and;
          bits[bit + half] ^= !forward && bits[bit];
        }
      }
    }
  }
}
