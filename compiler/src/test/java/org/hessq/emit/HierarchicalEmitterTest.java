package org.hessq.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.emit.RandomPrograms.Flavour;
import org.hessq.load.Loader;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;
import org.hessq.qasm.Qasm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HierarchicalEmitterTest {
  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void loadingGivesTheProgramBack(long seed) {
    Program program = RandomPrograms.of(seed, Flavour.ANY);
    String text = HierarchicalEmitter.text(program);
    Program loaded = Loader.load("random.qasm", text).orThrow();
    assertEquals(Structure.of(program), Structure.of(loaded), () -> "seed " + seed + "\n" + text);
    assertEquals(text, HierarchicalEmitter.text(loaded));
    assertEquals(text, Qasm.print(Qasm.parse("random.qasm", text).orThrow()), "seed " + seed);
    assertTrue(text.chars().allMatch(c -> c < 128 && c != '\r'));
  }

  @Test
  void randomProgramsCoverEveryOperation() {
    List<String> texts =
        seeds().mapToObj(s -> Structure.of(RandomPrograms.of(s, Flavour.ANY))).toList();
    for (String needed :
        List.of("call", "if", "repeat 0", "repeat 3", "Measure", "Reset", "XOR", "COPY", "CCX")) {
      assertTrue(texts.stream().anyMatch(t -> t.contains(needed)), needed);
    }
  }

  @Test
  void refusesWhatWasNotLowered() {
    for (Operation operation : Programs.NOT_LOWERED) {
      Program program = Programs.of(Programs.routine("main", 3, 0, operation));
      assertThrows(
          IllegalStateException.class,
          () -> HierarchicalEmitter.text(program),
          operation::toString);
    }
  }

  @Test
  void refusesRoleOfUnknownRegister() {
    Circuit circuit = Programs.bell().circuit();
    Roles roles =
        new Roles(ImmutableMap.of("nobody", Role.FLAG), ImmutableMap.of(), ImmutableMap.of());
    Program program = new Program("test", circuit, roles);
    assertThrows(IllegalStateException.class, () -> HierarchicalEmitter.text(program));
  }

  @Test
  void refusesParameterThatWouldHideTheKind() {
    var builder = new RoutineBuilder("main").kind(RoutineKind.MAIN).parameter("kind", "and");
    Program program = Programs.of(builder.build());
    assertThrows(IllegalStateException.class, () -> HierarchicalEmitter.text(program));
  }

  @Test
  void keepsRegisterWholeWhereEveryCallHandsOverNeighbours() {
    String text = HierarchicalEmitter.text(Programs.feedback());
    assertTrue(
        text.contains("def x_(qubit[2] address, qubit data_0, qubit data_1, qubit scratch)"));
    assertTrue(text.contains("x_(h_[0:1], h_[2], h_[3], scratch[0]);"));
    assertEquals(Optional.empty(), text.lines().filter(line -> line.length() > 100).findFirst());
  }
}
