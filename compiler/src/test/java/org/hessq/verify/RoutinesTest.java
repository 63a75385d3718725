package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.simulate.Pieces;
import org.hessq.synthesis.arithmetic.Adder;
import org.hessq.synthesis.arithmetic.Address;
import org.hessq.synthesis.arithmetic.Comparator;
import org.hessq.synthesis.arithmetic.ConstantAdder;
import org.hessq.synthesis.arithmetic.Control;
import org.hessq.synthesis.arithmetic.ControlledSwap;
import org.hessq.synthesis.arithmetic.Lookup;
import org.hessq.synthesis.arithmetic.MultiControl;
import org.hessq.synthesis.arithmetic.SelectSwap;
import org.hessq.synthesis.arithmetic.Table;
import org.hessq.synthesis.arithmetic.ZeroFlag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The referee's own arithmetic against routines that state theirs. */
class RoutinesTest {
  static Stream<Routine> routines() {
    Table table = Table.of(5, LongStream.of(3, 17, 0, 31, 8, 9, 22, 1, 30, 5, 12).toArray());
    Address address = Address.rows(4, 11);
    BitSet ones = new BitSet();
    ones.set(1);
    return Stream.of(
        Adder.modular(5),
        Adder.withCarry(4),
        Adder.controlled(4),
        ConstantAdder.of(6, 21, Control.NONE),
        ConstantAdder.of(5, 12, Control.ONE),
        Comparator.less(5),
        Comparator.less(6, 37),
        Comparator.less(4, 16),
        ControlledSwap.of(4),
        MultiControl.x(5),
        MultiControl.z(5),
        ZeroFlag.compute("zero", 6, ones),
        ZeroFlag.xor("zero", 5, ones),
        Lookup.of("table", address, table, Control.NONE, Profile.ADAPTIVE),
        Lookup.of("table", address, table, Control.ONE, Profile.UNITARY),
        SelectSwap.of("table", address, table, 2, Control.ONE, Profile.ADAPTIVE));
  }

  private static Circuit using(Routine... routines) {
    RoutineBuilder main = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    int widest = 0;
    for (Routine routine : routines) {
      widest = Math.max(widest, routine.width() - routine.scratchWidth());
    }
    ImmutableIntArray qubits = main.register("q", widest);
    for (Routine routine : routines) {
      main.call(routine, qubits.subArray(0, routine.width() - routine.scratchWidth()));
    }
    return new Circuit(main.build());
  }

  @ParameterizedTest
  @MethodSource("routines")
  void agreesWithSoundRoutinesAndTheirInverses(Routine routine) {
    for (Check check : Routines.checks(using(routine, routine.adjoint()), 3)) {
      assertInstanceOf(Verdict.Agrees.class, check.verdict(), check.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("routines")
  void differsWhereAnOperationIsMissing(Routine routine) {
    for (Routine one : List.of(routine, routine.adjoint())) {
      if (one.parameters().containsKey("swap")) {
        continue; // where neighbouring words agree, choosing between them changes nothing
      }
      Routine partner = one.adjoint();
      for (int k = 0; k < one.body().size(); k++) {
        List<Operation> body = new ArrayList<>(one.body());
        Operation removed = body.remove(k);
        if (removed instanceof Operation.Assign || one.kind() == RoutineKind.LOOKUP) {
          continue;
        }
        Routine spoilt = Pieces.withBody(one, body);
        Check check = Routines.checks(using(partner, spoilt), 3).getLast();
        assertInstanceOf(
            Verdict.Differs.class, check.verdict(), one + " without " + k + ": " + removed);
      }
    }
  }
}
