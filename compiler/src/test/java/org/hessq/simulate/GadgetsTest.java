package org.hessq.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.junit.jupiter.api.Test;

class GadgetsTest {
  private final Gadgets gadgets = new Gadgets();

  @Test
  void knowsTheElevenGatesByTheirAction() {
    assertEquals(new Gadget.And(0, 1, 2), gadgets.of(Pieces.AND));
    assertEquals(new Gadget.UnAnd(0, 1, 2), gadgets.of(Pieces.AND.adjoint()));
    assertEquals(new Gadget.None(), gadgets.of(Pieces.UNAND));
  }

  @Test
  void findsTheTargetWhereverItStands() {
    List<Operation> body = new ArrayList<>();
    for (Operation operation : Pieces.AND.body()) {
      if (operation instanceof Operation.Gate(var kind, var a, var b, _)) {
        body.add(new Operation.Gate(kind, 2 - a, b < 0 ? -1 : 2 - b, -1));
      }
    }
    assertEquals(new Gadget.And(1, 2, 0), gadgets.of(Pieces.withBody(Pieces.AND, body)));
  }

  @Test
  void recognisesNothingInASpoiltList() {
    for (int k = 0; k < Pieces.AND.body().size(); k++) {
      List<Operation> body = new ArrayList<>(Pieces.AND.body());
      body.remove(k);
      Routine spoilt = Pieces.withBody(Pieces.AND, body);
      assertEquals(new Gadget.None(), gadgets.of(spoilt), "without gate " + k);
    }
  }

  @Test
  void recognisesAToffoliInCliffordAndT() {
    List<Operation> body = new ArrayList<>();
    body.add(new Operation.Gate(GateKind.H, 2));
    body.add(new Operation.Gate(GateKind.CX, 1, 2));
    body.add(new Operation.Gate(GateKind.TDG, 2));
    body.add(new Operation.Gate(GateKind.CX, 0, 2));
    body.add(new Operation.Gate(GateKind.T, 2));
    body.add(new Operation.Gate(GateKind.CX, 1, 2));
    body.add(new Operation.Gate(GateKind.TDG, 2));
    body.add(new Operation.Gate(GateKind.CX, 0, 2));
    body.add(new Operation.Gate(GateKind.T, 1));
    body.add(new Operation.Gate(GateKind.T, 2));
    body.add(new Operation.Gate(GateKind.H, 2));
    body.add(new Operation.Gate(GateKind.CX, 0, 1));
    body.add(new Operation.Gate(GateKind.T, 0));
    body.add(new Operation.Gate(GateKind.TDG, 1));
    body.add(new Operation.Gate(GateKind.CX, 0, 1));
    Routine routine = Pieces.plain("toffoli", 3, body.toArray(Operation[]::new));
    assertEquals(new Gadget.Toffoli(0, 1, 2), gadgets.of(routine));
  }

  @Test
  void recognisesTheMeasuredInverseWhereAskedTo() {
    Gadgets both = new Gadgets(Gadgets.Measured.RECOGNISED);
    assertEquals(new Gadget.UnAnd(0, 1, 2), both.of(Pieces.UNAND));
    for (int k = 0; k < Pieces.UNAND.body().size(); k++) {
      List<Operation> body = new ArrayList<>(Pieces.UNAND.body());
      body.remove(k);
      Routine spoilt = Pieces.withBody(Pieces.UNAND, body);
      assertEquals(new Gadget.None(), both.of(spoilt), "without operation " + k);
    }
  }
}
