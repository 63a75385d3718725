package org.hessq.emit;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.emit.Signature.Form;
import org.hessq.emit.Signature.Passing;

/** Decides for every routine of a circuit how it is written. */
final class Signatures {
  private final List<Routine> routines;
  private final Map<Routine, Form> forms = new HashMap<>();
  private final Map<Routine, boolean[]> scattered = new HashMap<>();
  private final Map<Routine, Signature> result = new LinkedHashMap<>();

  private Signatures(Circuit circuit) {
    this.routines = circuit.routines();
  }

  /** {@return the signature of each routine, callees before callers, the main routine last} */
  static Map<Routine, Signature> of(Circuit circuit) {
    return new Signatures(circuit).build(circuit.main());
  }

  private Map<Routine, Signature> build(Routine main) {
    for (Routine routine : routines) {
      forms.put(routine, routine == main ? Form.MAIN : form(routine));
      scattered.put(routine, new boolean[routine.registers().size()]);
    }
    Names global = new Names();
    Signature mainSignature = new Signature(main, main.name(), Form.MAIN, passing(main), global);
    Map<Routine, String> names = new LinkedHashMap<>();
    for (Routine routine : routines) {
      if (routine != main) {
        names.put(routine, global.claim(routine.name()));
      }
    }
    // Callers first: a register that is handed over qubit by qubit can't be sliced any more.
    Map<Routine, Signature> signatures = new HashMap<>();
    for (Routine routine : routines.reversed()) {
      Signature signature =
          routine == main
              ? mainSignature
              : new Signature(
                  routine,
                  names.get(routine),
                  forms.get(routine),
                  passing(routine),
                  new Names(names.values()));
      signatures.put(routine, signature);
      scatter(signature, routine.body());
    }
    routines.forEach(routine -> result.put(routine, signatures.get(routine)));
    return result;
  }

  private Form form(Routine routine) {
    boolean gate = routine.bits() == 0 && routine.width() > 0 && isUnitary(routine.body());
    return gate ? Form.GATE : Form.DEF;
  }

  private boolean isUnitary(List<Operation> body) {
    for (Operation operation : body) {
      boolean unitary =
          switch (operation) {
            case Operation.Gate _, Operation.Rotation _, Operation.And _, Operation.UnAnd _ -> true;
            case Operation.Call(var callee, _) -> forms.get(callee) == Form.GATE;
            case Operation.Measure _,
                Operation.Reset _,
                Operation.Assign _,
                Operation.Conditional _,
                Operation.Repeat _ ->
                false;
          };
      if (!unitary) {
        return false;
      }
    }
    return true;
  }

  private List<Passing> passing(Routine routine) {
    List<Passing> passing = new ArrayList<>();
    for (int r = 0; r < routine.registers().size(); r++) {
      boolean whole =
          switch (forms.get(routine)) {
            case GATE -> false;
            case DEF -> routine.registers().get(r).width() > 1 && !scattered.get(routine)[r];
            case MAIN -> true;
          };
      passing.add(whole ? Passing.WHOLE : Passing.SINGLY);
    }
    return passing;
  }

  /** Notes which registers of the callees get qubits that are no slice of the caller's. */
  private void scatter(Signature caller, List<Operation> body) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Call(var callee, var qubits) -> scatter(caller, callee, qubits);
        case Operation.Conditional(_, var inner) -> scatter(caller, inner);
        case Operation.Repeat(_, var inner) -> scatter(caller, inner);
        case Operation.Gate _,
            Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Measure _,
            Operation.Reset _,
            Operation.Assign _ -> {}
      }
    }
  }

  private void scatter(Signature caller, Routine callee, ImmutableIntArray qubits) {
    int next = 0;
    for (int r = 0; r < callee.registers().size(); r++) {
      Register register = callee.registers().get(r);
      ImmutableIntArray given = qubits.subArray(next, next + register.width());
      next += register.width();
      scattered.get(callee)[r] |= !caller.isSlice(given);
    }
  }
}
