package org.hessq.execute.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hessq.execute.code.Trouble;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every operator on every pair of small values, against plain arithmetic. */
class OperationsTest {
  private static final int WIDTH = 4;
  private static final int SIZE = 1 << WIDTH;

  private static Datum.Whole whole(long value, boolean signed) {
    return new Datum.Whole(BigInteger.valueOf(value), new ValueType.Whole(WIDTH, signed, true));
  }

  /** {@return the value that the lowest bits of {@code value} stand for} */
  private static long wrapped(long value, boolean signed) {
    long low = Math.floorMod(value, SIZE);
    return signed && low >= SIZE / 2 ? low - SIZE : low;
  }

  private static long of(Datum datum) {
    return ((Datum.Whole) datum).value().longValueExact();
  }

  @Test
  void integersWrap() {
    for (boolean signed : new boolean[] {true, false}) {
      int low = signed ? -SIZE / 2 : 0;
      for (long a = low; a < low + SIZE; a++) {
        for (long b = low; b < low + SIZE; b++) {
          Datum left = whole(a, signed);
          Datum right = whole(b, signed);
          String which = a + " and " + b + ", signed " + signed;
          assertEquals(
              wrapped(a + b, signed),
              of(Operations.binary(BinaryOperator.PLUS, left, right)),
              which);
          assertEquals(
              wrapped(a - b, signed),
              of(Operations.binary(BinaryOperator.MINUS, left, right)),
              which);
          assertEquals(
              wrapped(a * b, signed),
              of(Operations.binary(BinaryOperator.TIMES, left, right)),
              which);
          assertEquals(
              wrapped(a & b, signed),
              of(Operations.binary(BinaryOperator.BIT_AND, left, right)),
              which);
          assertEquals(
              wrapped(a ^ b, signed),
              of(Operations.binary(BinaryOperator.BIT_XOR, left, right)),
              which);
          assertEquals(
              a < b, Conversions.truth(Operations.binary(BinaryOperator.LESS, left, right)), which);
          if (b != 0) {
            assertEquals(
                wrapped(a / b, signed),
                of(Operations.binary(BinaryOperator.DIVIDE, left, right)),
                which);
            assertEquals(
                a % b, of(Operations.binary(BinaryOperator.REMAINDER, left, right)), which);
          } else {
            assertThrows(
                Trouble.class, () -> Operations.binary(BinaryOperator.DIVIDE, left, right));
          }
          if (b >= 0) {
            assertEquals(
                wrapped(b < WIDTH ? a << b : 0, signed),
                of(Operations.binary(BinaryOperator.SHIFT_LEFT, left, right)),
                which);
            assertEquals(
                a >> b, of(Operations.binary(BinaryOperator.SHIFT_RIGHT, left, right)), which);
            assertEquals(
                wrapped(BigInteger.valueOf(a).pow((int) b).longValue(), signed),
                of(Operations.binary(BinaryOperator.POWER, left, right)),
                which);
          }
        }
        assertEquals(
            wrapped(-a, signed), of(Operations.unary(UnaryOperator.NEGATE, whole(a, signed))));
        assertEquals(
            wrapped(~a, signed), of(Operations.unary(UnaryOperator.COMPLEMENT, whole(a, signed))));
      }
    }
  }

  @Test
  void patternsAreCopiedBetweenEqualWidths() {
    List<ValueType> types =
        List.of(
            new ValueType.Bits(WIDTH),
            new ValueType.Whole(WIDTH, true, true),
            new ValueType.Whole(WIDTH, false, true));
    for (int pattern = 0; pattern < SIZE; pattern++) {
      Datum bits = new Datum.Bits(BigInteger.valueOf(pattern), WIDTH);
      for (ValueType type : types) {
        Datum there = Conversions.to(type, bits);
        assertEquals(bits, Conversions.to(bits.type(), there), pattern + " by " + type);
      }
      Datum angle = Conversions.to(new ValueType.Angle(WIDTH), bits);
      assertEquals(bits, Conversions.to(bits.type(), angle));
      assertEquals(2 * Math.PI * pattern / SIZE, Conversions.radians(angle));
    }
    Datum three = new Datum.Bits(BigInteger.ONE, 3);
    assertThrows(
        Trouble.class, () -> Conversions.to(new ValueType.Whole(WIDTH, true, true), three));
  }

  @Test
  void anglesAddAndScaleModuloATurn() {
    for (int a = 0; a < SIZE; a++) {
      for (int b = 0; b < SIZE; b++) {
        Datum left = new Datum.Angle(BigInteger.valueOf(a), WIDTH);
        Datum right = new Datum.Angle(BigInteger.valueOf(b), WIDTH);
        Datum factor = new Datum.Whole(BigInteger.valueOf(b), ValueType.UINT);
        assertEquals(
            new Datum.Angle(BigInteger.valueOf((a + b) % SIZE), WIDTH),
            Operations.binary(BinaryOperator.PLUS, left, right));
        assertEquals(
            new Datum.Angle(BigInteger.valueOf(a * b % SIZE), WIDTH),
            Operations.binary(BinaryOperator.TIMES, left, factor));
        assertEquals(
            Operations.binary(BinaryOperator.TIMES, left, factor),
            Operations.binary(BinaryOperator.TIMES, factor, left));
        if (b > 0) {
          assertEquals(
              new Datum.Angle(BigInteger.valueOf(a / b), WIDTH),
              Operations.binary(BinaryOperator.DIVIDE, left, factor));
          assertEquals(
              BigInteger.valueOf(a / b),
              ((Datum.Whole) Operations.binary(BinaryOperator.DIVIDE, left, right)).value());
        }
      }
    }
  }

  /** Every real number is within half a step of its angle. */
  @Test
  void radiansRoundToTheNearestAngle() {
    for (int k = -1000; k <= 1000; k++) {
      double radians = k * 0.0137;
      double angle = Conversions.angle(new Datum.Real(radians, 64), WIDTH).radians();
      double error = Math.IEEEremainder(angle - radians, 2 * Math.PI);
      assertTrue(Math.abs(error) <= Math.PI / SIZE + 1e-12, radians + " became " + angle);
    }
  }

  @Test
  void widerTypesWinAndThenUnsignedOnes() {
    Datum small = whole(-1, true);
    Datum unsigned = whole(15, false);
    Datum literal = Datum.Whole.of(1);
    assertEquals(unsigned.type(), Operations.binary(BinaryOperator.PLUS, small, unsigned).type());
    assertEquals(ValueType.INT, Operations.binary(BinaryOperator.PLUS, unsigned, literal).type());
    assertEquals(
        unsigned.type(), Operations.binary(BinaryOperator.BIT_AND, unsigned, literal).type());
    Datum single = Datum.Real.rounded(0.1, 32);
    assertEquals(
        new ValueType.Real(32), Operations.binary(BinaryOperator.PLUS, single, literal).type());
    assertEquals((double) 0.1f, Conversions.real(single));
  }

  @Test
  void whatIsSetIsGotAndNothingElseChanges() {
    Datum zero = Conversions.zero(new ValueType.Array(new ValueType.Bits(3), List.of(2, 2)));
    List<List<Selection>> places = new ArrayList<>();
    for (long row = 0; row < 2; row++) {
      for (long column = -2; column < 0; column++) {
        for (long bit = 0; bit < 3; bit++) {
          places.add(
              List.of(new Selection.At(row), new Selection.At(column), new Selection.At(bit)));
        }
      }
    }
    for (List<Selection> place : places) {
      Datum changed = Elements.set(zero, place, new Datum.Bit(true));
      for (List<Selection> other : places) {
        assertEquals(
            new Datum.Bit(other.equals(place)), Elements.get(changed, other), place + " " + other);
      }
    }
    assertThrows(Trouble.class, () -> Elements.get(zero, List.of(new Selection.At(2))));
  }
}
