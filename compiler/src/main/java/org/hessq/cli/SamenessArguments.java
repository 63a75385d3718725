package org.hessq.cli;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hessq.verify.Sameness;
import org.hessq.verify.UnknownRegisterException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** In what sense two circuits are to be the same. */
final class SamenessArguments {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--ancillas",
      paramLabel = "NAME[:USE]",
      split = ",",
      description = {
        "Two circuits: registers that only help. USE is clean (|0> before and after; the default),",
        "dirty (any state, and the same after) or measured (|0> before, nobody's business after)."
      })
  private List<String> ancillas = new ArrayList<>();

  @Option(
      names = "--up-to",
      paramLabel = "WAY",
      defaultValue = "phase",
      converter = FreedomConverter.class,
      description = {
        "Two circuits: what they may differ by. phase: a global one (the default); permutation: of",
        "qubits at the end; relative-phase-on=NAME: phases of the basis states of a register."
      })
  private Sameness.Freedom freedom;

  @Option(
      names = "--epsilon",
      paramLabel = "E",
      defaultValue = "0",
      description = "Two circuits: the distance allowed, in spectral norm up to a phase.")
  private double epsilon;

  static final class FreedomConverter implements ITypeConverter<Sameness.Freedom> {
    @Override
    public Sameness.Freedom convert(String word) {
      String relative = "relative-phase-on=";
      return switch (word) {
        case "phase" -> new Sameness.Freedom.Phase();
        case "permutation" -> new Sameness.Freedom.Permutation();
        default -> {
          if (!word.startsWith(relative)) {
            throw new TypeConversionException(
                "'" + word + "' is none of phase, permutation, relative-phase-on=NAME");
          }
          yield new Sameness.Freedom.RelativePhase(word.substring(relative.length()));
        }
      };
    }
  }

  /** {@return whether none of the options is given} */
  boolean isDefault() {
    return ancillas.isEmpty() && freedom instanceof Sameness.Freedom.Phase && epsilon == 0;
  }

  /** {@return what the options say} */
  Sameness read() {
    Map<String, Sameness.Ancilla> uses = new TreeMap<>();
    for (String ancilla : ancillas) {
      int colon = ancilla.indexOf(':');
      String name = colon < 0 ? ancilla : ancilla.substring(0, colon);
      Sameness.Ancilla use =
          switch (colon < 0 ? "clean" : ancilla.substring(colon + 1)) {
            case "clean" -> Sameness.Ancilla.CLEAN;
            case "dirty" -> Sameness.Ancilla.DIRTY;
            case "measured" -> Sameness.Ancilla.MEASURED;
            default -> throw wrong(ancilla + " is none of NAME:clean, NAME:dirty, NAME:measured");
          };
      if (uses.putIfAbsent(name, use) != null) {
        throw wrong(name + " is named twice");
      }
    }
    if (!(epsilon >= 0 && epsilon < 2)) {
      throw wrong("--epsilon " + epsilon + " is not from 0 to below 2");
    }
    return new Sameness(ImmutableSortedMap.copyOf(uses), freedom, epsilon);
  }

  /** {@return the usage error for a register that the circuits do not have} */
  ParameterException wrong(UnknownRegisterException unknown) {
    return wrong(unknown.getMessage());
  }

  /** {@return the usage error with {@code message}} */
  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
