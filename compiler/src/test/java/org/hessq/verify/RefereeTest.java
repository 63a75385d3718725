package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hessq.method.Program;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Solver;
import org.hessq.simulate.Solvers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RefereeTest {
  private final Gadgets gadgets = new Gadgets();

  @Test
  void findsNothingWrongWithATinySolver() {
    Solver solver = Solvers.tiny();
    Program program = solver.program(solver.parts());
    Check routines = Routines.checks(program.circuit(), 1).getFirst();
    assertInstanceOf(Verdict.Agrees.class, routines.verdict(), routines.toString());
    Check entries = TestTruth.entries(solver, solver.parts().encoding());
    assertInstanceOf(Verdict.Agrees.class, entries.verdict(), entries.toString());
    Check prepared = Preparations.check(program.circuit(), solver.rhs(), 1e-12, gadgets, 1);
    assertInstanceOf(Verdict.Agrees.class, prepared.verdict(), prepared.toString());
  }

  @Test
  void compositionalAndWholeRunAgreeOnATinySolver() {
    Solver solver = Solvers.tiny();
    Program program = solver.program(solver.parts());
    double[] truth = {1, 2, 3, 4};
    Solutions.Outcome quick = Solutions.compositional(program, truth, 2, new Readings(gadgets, 1));
    Solutions.Outcome full = Solutions.wholeRun(program, truth, 2, gadgets, 1, _ -> {});
    assertInstanceOf(Verdict.Agrees.class, quick.check().verdict(), quick.toString());
    assertEquals(full.success(), quick.success(), 1e-12);
    assertEquals(error(full), error(quick), 1e-12);
  }

  @Test
  void compositionalRunReproducesThePrunedNewtonStep() {
    JsonNode file = Solvers.read("pruned_newton_it4.json");
    Solver solver = Solvers.of(file);
    Program program = solver.program(solver.parts());
    double[] x = Solvers.numbers(file.get("x"));
    Solutions.Outcome outcome = Solutions.compositional(program, x, 1e-2, new Readings(gadgets, 1));
    JsonNode expected = file.get("expected_exact_rotations");
    assertEquals(expected.get("success").asDouble(), outcome.success(), 1e-9);
    assertEquals(expected.get("state_error").asDouble(), error(outcome), 1e-8);
    Check routines = Routines.checks(program.circuit(), 1).getFirst();
    assertInstanceOf(Verdict.Agrees.class, routines.verdict(), routines.toString());
    assertTrue(routines.scope().contains("draws"));
  }

  private static double error(Solutions.Outcome outcome) {
    return assertInstanceOf(Verdict.Agrees.class, outcome.check().verdict(), outcome.toString())
        .error();
  }
}
