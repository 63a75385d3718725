package org.hessq.cli.run;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.cost.Counts.Tally;
import org.hessq.simulate.choice.Steps;
import org.hessq.simulate.choice.Task;
import org.hessq.simulate.choice.Task.Wanted;

/**
 * What running a circuit comes to, before a simulator is chosen.
 *
 * @param routine what is walked: the circuit, without its last measurements if {@code last} has
 *     them
 * @param last measurements at the end of a circuit that has no others and no reset: outcomes can be
 *     drawn from one state
 * @param sampled whether the circuit measures into bits of its own
 * @param steps what one walk does
 * @param walks how often the circuit is walked
 */
public record Workload(
    Routine routine, List<Operation.Measure> last, boolean sampled, Steps steps, long walks) {
  private static final List<Tally> STEPS =
      List.of(
          Tally.AND_OPERATION,
          Tally.UNAND_OPERATION,
          Tally.ROTATION_OPERATION,
          Tally.MEASUREMENT,
          Tally.RESET,
          Tally.CONDITIONAL,
          Tally.ASSIGNMENT,
          Tally.CALL);

  /** A doubly controlled X is a product of seven rotations about Paulis. */
  private static final BigInteger TURNS_OF_PRODUCT = BigInteger.valueOf(7);

  public Workload {
    last = List.copyOf(last);
  }

  /**
   * {@return what {@code shots} runs of {@code main} come to; one run where nothing is measured
   * into bits of the circuit}
   */
  public static Workload of(Routine main, long shots) {
    Counts counts = Counts.of(main);
    boolean sampled = measures(main.body());
    List<Operation.Measure> last = isClifford(counts) ? List.of() : lastMeasurements(main, counts);
    Routine walked = last.isEmpty() ? main : without(main, last.size());
    long walks = sampled && last.isEmpty() ? shots : 1;
    return new Workload(walked, last, sampled, steps(counts), walks);
  }

  /** {@return what is to be simulated: outcomes where something is measured, else the state} */
  public Task task() {
    return new Task(
        routine.width(), sampled ? Wanted.OUTCOMES : Wanted.AMPLITUDES, Optional.of(steps), walks);
  }

  /** {@return {@code main} without its last measurements, if it has no others and no reset} */
  static Routine unmeasured(Routine main) {
    int last = lastMeasurements(main, Counts.of(main)).size();
    return last == 0 ? main : without(main, last);
  }

  /** {@return what a simulator does in one run with so many operations} */
  static Steps steps(Counts counts) {
    BigInteger all = BigInteger.ZERO;
    for (BigInteger gates : counts.gates().values()) {
      all = all.add(gates);
    }
    for (Tally tally : STEPS) {
      all = all.add(counts.tally(tally));
    }
    BigInteger rotations = counts.tally(Tally.ROTATION_OPERATION);
    BigInteger products =
        counts
            .gate(GateKind.CCX)
            .add(counts.tally(Tally.AND_OPERATION))
            .add(counts.tally(Tally.UNAND_OPERATION));
    BigInteger turns =
        counts
            .gate(GateKind.T)
            .add(counts.gate(GateKind.TDG))
            .add(TURNS_OF_PRODUCT.multiply(products))
            .add(rotations);
    BigInteger measurements = counts.tally(Tally.MEASUREMENT).add(counts.tally(Tally.RESET));
    return new Steps(
        all.doubleValue(),
        turns.doubleValue(),
        rotations.doubleValue(),
        counts.gate(GateKind.H).add(rotations).doubleValue(),
        measurements.doubleValue());
  }

  private static boolean isClifford(Counts counts) {
    return counts.gates().keySet().stream().allMatch(GateKind::isClifford)
        && counts.tally(Tally.ROTATION_OPERATION).signum() == 0
        && counts.tally(Tally.AND_OPERATION).signum() == 0
        && counts.tally(Tally.UNAND_OPERATION).signum() == 0;
  }

  private static boolean measures(List<Operation> body) {
    for (Operation operation : body) {
      boolean measures =
          switch (operation) {
            case Operation.Measure _ -> true;
            case Operation.Conditional conditional -> measures(conditional.body());
            case Operation.Repeat repeat -> measures(repeat.body());
            case Operation.Gate _,
                Operation.Rotation _,
                Operation.And _,
                Operation.UnAnd _,
                Operation.Reset _,
                Operation.Assign _,
                Operation.Call _ ->
                false;
          };
      if (measures) {
        return true;
      }
    }
    return false;
  }

  private static List<Operation.Measure> lastMeasurements(Routine main, Counts counts) {
    List<Operation> body = main.body();
    int begin = body.size();
    while (begin > 0 && body.get(begin - 1) instanceof Operation.Measure) {
      begin--;
    }
    BigInteger number = BigInteger.valueOf(body.size() - begin);
    boolean onlyThese =
        counts.tally(Tally.MEASUREMENT).equals(number) && counts.tally(Tally.RESET).signum() == 0;
    return onlyThese
        ? body.subList(begin, body.size()).stream().map(Operation.Measure.class::cast).toList()
        : List.of();
  }

  private static Routine without(Routine main, int last) {
    return new Routine(
        main.name(),
        main.kind(),
        main.parameters(),
        main.registers(),
        main.bits(),
        main.body().subList(0, main.body().size() - last),
        Optional.empty());
  }
}
