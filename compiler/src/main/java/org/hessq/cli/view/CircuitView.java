package org.hessq.cli.view;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.report.Figures;

/**
 * What a circuit is made of, every branch taken.
 *
 * @param t T gates, with four for each Toffoli gate
 * @param gates by the names of OpenQASM's standard library; what does not occur is absent
 * @param facts what the file says about itself
 */
public record CircuitView(
    String name,
    int qubits,
    List<RegisterFacts> registers,
    int routines,
    BigInteger t,
    BigInteger toffolis,
    BigInteger cliffords,
    BigInteger rotations,
    BigInteger measurements,
    Map<String, BigInteger> gates,
    Map<String, String> facts)
    implements View {
  public CircuitView {
    registers = List.copyOf(registers);
    gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /**
   * A register.
   *
   * @param role what it is for, where the file says so
   */
  public record RegisterFacts(String name, int width, Optional<String> role) {}

  /** {@return the view of a program} */
  public static CircuitView of(Program program) {
    return of(program, Counts.of(program.circuit().main()), program.circuit().routines().size());
  }

  /**
   * {@return the view of a program that was read in a stream}
   *
   * @param program may lack its operations
   * @param routines how many there are, the program itself being one
   */
  public static CircuitView of(Program program, Counts counts, int routines) {
    Routine main = program.circuit().main();
    List<RegisterFacts> registers = new ArrayList<>();
    for (Register register : main.registers()) {
      Role role = program.roles().registers().get(register.name());
      registers.add(
          new RegisterFacts(
              register.name(), register.width(), Optional.ofNullable(role).map(Role::word)));
    }
    Map<String, BigInteger> gates = new LinkedHashMap<>();
    counts.gates().forEach((kind, count) -> gates.put(kind.word(), count));
    return new CircuitView(
        program.name(),
        main.width(),
        registers,
        routines,
        counts.tCount(Profile.ADAPTIVE),
        counts.toffoliCount(),
        counts.cliffords(),
        counts.rotationCount(),
        counts.measurements(Profile.ADAPTIVE),
        gates,
        program.roles().facts());
  }

  @Override
  public String text() {
    Table table = new Table(Table.Side.LEFT, Table.Side.RIGHT, Table.Side.LEFT);
    line(table, "qubits", BigInteger.valueOf(qubits));
    registers.forEach(
        register ->
            table.row(
                "  " + register.name(),
                Figures.count(BigInteger.valueOf(register.width())),
                register.role().orElse("")));
    line(table, "routines", BigInteger.valueOf(routines));
    line(table, "T", t);
    line(table, "Toffolis", toffolis);
    line(table, "Cliffords", cliffords);
    line(table, "rotations", rotations);
    line(table, "measurements", measurements);
    gates.forEach((kind, count) -> line(table, "  " + kind, count));
    facts.forEach((name, value) -> table.row(name, value, "as the file says"));
    return table.text();
  }

  private static void line(Table table, String name, BigInteger count) {
    table.row(name, Figures.count(count), "");
  }
}
