package org.hessq.problem.training;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hessq.problem.Observable;

/** What is read out of the state of a quantum step. */
public sealed interface Readout {
  /** All components with their signs: N/ε² runs. */
  Readout ALL = new All();

  /** The slope ⟨g, Δ⟩ alone, by interference: a number of runs that N has no part in. */
  Readout SLOPE = new Slope();

  /** {@return the words for it in the problem language and in reports} */
  String word();

  /** All components. */
  record All() implements Readout {
    @Override
    public String word() {
      return "all";
    }
  }

  /** The slope. */
  record Slope() implements Readout {
    @Override
    public String word() {
      return "slope";
    }
  }

  /**
   * The slope and some components, each by interference.
   *
   * @param indices from 0, at least one
   */
  record Components(ImmutableIntArray indices) implements Readout {
    public Components {
      if (indices.isEmpty() || indices.stream().anyMatch(i -> i < 0)) {
        throw new IllegalArgumentException("components " + indices);
      }
    }

    @Override
    public String word() {
      return indices.stream()
          .mapToObj(Integer::toString)
          .collect(Collectors.joining(", ", "components(", ")"));
    }
  }

  /**
   * {@return what a report on the step's problem says the readout cost of}
   *
   * @param slope that is always among them
   * @param unknown name of the solution
   */
  default List<Observable> observables(Observable.Dot slope, String unknown) {
    List<Observable> observables = new ArrayList<>();
    observables.add(slope);
    for (int index : chosen().toArray()) {
      observables.add(new Observable.Component(index, unknown + "[" + index + "]"));
    }
    return observables;
  }

  /** {@return the components that are read one by one} */
  default ImmutableIntArray chosen() {
    return switch (this) {
      case All _, Slope _ -> ImmutableIntArray.of();
      case Components(var indices) -> indices;
    };
  }
}
