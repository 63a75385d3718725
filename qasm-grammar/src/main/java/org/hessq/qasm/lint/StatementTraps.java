package org.hessq.qasm.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.check.Analysis;
import org.hessq.qasm.check.ConstantValue;
import org.hessq.qasm.check.DataType;
import org.hessq.qasm.check.Symbol;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Modifier;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.Value;

/** Traps that are statements. */
final class StatementTraps {
  private static final Set<String> OLD_PHASES = Set.of("cu", "u2", "u3", "CX");

  /** What QDK declares with the standard library beyond its 32 gates. */
  private static final Set<String> GATES_OF_QDK =
      Set.of("sxdg", "rxx", "ryy", "rzz", "dcx", "ecr", "r", "rzx", "cs", "csdg", "csx", "iswap");

  private final Analysis analysis;
  private final Portability portability;

  /** Gates that hold a {@code gphase}, also through others. */
  private final Set<String> phased = new HashSet<>();

  /** Registers that outcomes were put into. */
  private final Set<Symbol> outcomes = new HashSet<>();

  StatementTraps(Analysis analysis, Portability portability) {
    this.analysis = analysis;
    this.portability = portability;
  }

  void look(Statement statement, boolean inGate) {
    Span span = statement.span();
    switch (statement) {
      case Statement.Annotated _ -> found(Trap.ANNOTATION, span);
      case Statement.Pragma _ -> found(Trap.PRAGMA, span);
      case Statement.Gate gate -> gate(gate);
      case Statement.Subroutine _, Statement.Extern _ -> found(Trap.SUBROUTINE, span);
      case Statement.Constant _, Statement.While _, Statement.Switch _, Statement.End _ ->
          found(Trap.CLASSICAL, span);
      case Statement.Declaration(var type, var name, var value, var _) -> {
        DataType declared = analysis.type(type);
        if (!declared.isBits() && !declared.equals(DataType.BIT)) {
          found(Trap.CLASSICAL, span);
        }
        value
            .filter(Value.Measurement.class::isInstance)
            .ifPresent(_ -> outcome(analysis.variable(name), span));
      }
      case Statement.GateCall call -> gateCall(call);
      case Statement.Delay _, Statement.Box _ -> found(Trap.TIMING, span);
      case Statement.Alias(var _, var parts, var _) -> alias(parts, span);
      case Statement.If(var condition, var _, var _, var _) -> {
        if (analysis.type(condition).equals(DataType.BIT) && condition instanceof Expression.Name) {
          found(Trap.RETURNED_MEASUREMENT, condition.span());
        }
      }
      case Statement.For loop -> {
        if (inGate) {
          found(Trap.LOOP_IN_GATE, span);
        }
        if (loop.domain() instanceof Subscript.Range) {
          found(Trap.LOOP_RANGE, loop.domain().span());
        }
      }
      case Statement.Return(Optional<Value> value, var _) ->
          value
              .filter(Value.Measurement.class::isInstance)
              .ifPresent(_ -> found(Trap.RETURNED_MEASUREMENT, span));
      case Statement.Assignment(var target, var _, Value.Measurement _, var _) ->
          outcome(base(target), span);
      default -> {}
    }
  }

  private void found(Trap trap, Span span) {
    portability.found(trap, span);
  }

  private void gate(Statement.Gate gate) {
    if (GATES_OF_QDK.contains(gate.name().name())) {
      found(Trap.GATE_NAME, gate.name().span());
    }
    if (hasPhase(gate.body().statements())) {
      phased.add(gate.name().name());
    }
  }

  private boolean hasPhase(List<Statement> statements) {
    return statements.stream()
        .anyMatch(
            statement ->
                switch (statement) {
                  case Statement.GlobalPhase _ -> true;
                  case Statement.GateCall call -> phased.contains(call.name().name());
                  case Statement.For loop -> hasPhase(loop.body().statements());
                  case Statement.Block block -> hasPhase(block.statements());
                  default -> false;
                });
  }

  private void gateCall(Statement.GateCall call) {
    String name = call.name().name();
    boolean controlled = call.modifiers().stream().anyMatch(StatementTraps::isControl);
    if (name.equals("U")) {
      found(Trap.U_PHASE, call.span());
    }
    if (OLD_PHASES.contains(name)
        && analysis.symbol(call.name()) instanceof Symbol.Gate gate
        && gate.definition().isEmpty()) {
      found(Trap.OLD_PHASES, call.span());
    }
    if (controlled && phased.contains(name)) {
      found(Trap.PHASE_UNDER_CONTROL, call.span());
    }
    for (Modifier modifier : call.modifiers()) {
      if (modifier.kind() == Modifier.Kind.POW && !isWhole(modifier.argument().orElseThrow())) {
        found(Trap.POWER, modifier.span());
      }
    }
    long registers =
        call.operands().stream()
            .filter(q -> analysis.type(q) instanceof DataType.Qubits(int size) && size != 0)
            .count();
    if (registers > 1) {
      found(Trap.BROADCAST, call.span());
    }
  }

  private static boolean isControl(Modifier modifier) {
    return modifier.kind() == Modifier.Kind.CTRL || modifier.kind() == Modifier.Kind.NEGCTRL;
  }

  private boolean isWhole(Expression exponent) {
    return analysis.constant(exponent).orElse(null) instanceof ConstantValue.Whole;
  }

  private void alias(List<Expression> parts, Span span) {
    boolean bits = parts.stream().anyMatch(p -> !(analysis.type(p) instanceof DataType.Qubits));
    if (parts.size() > 1 || bits) {
      found(Trap.ALIAS, span);
    }
  }

  private Symbol base(Expression target) {
    Expression base = target;
    while (base instanceof Expression.Indexed(var inner, var _, var _)) {
      base = inner;
    }
    return analysis.symbol((Expression.Name) base);
  }

  private void outcome(Symbol register, Span span) {
    if (outcomes.add(register) && outcomes.size() > 1) {
      found(Trap.TWO_REGISTERS, span);
    }
  }
}
