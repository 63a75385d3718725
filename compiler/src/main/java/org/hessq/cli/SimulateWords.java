package org.hessq.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hessq.simulate.choice.Arithmetic;
import org.hessq.simulate.choice.Simulator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of the options of {@link SimulateCommand}. */
final class SimulateWords {
  private SimulateWords() {}

  /** Reads a number of shots. */
  static final class ShotsConverter implements ITypeConverter<Long> {
    private static final long MOST = 10_000_000;

    @Override
    public Long convert(String word) {
      try {
        long number = Long.parseLong(word);
        if (number >= 1 && number <= MOST) {
          return number;
        }
      } catch (NumberFormatException _) {
        // The message below says what is expected, whatever was written.
      }
      throw new TypeConversionException("'" + word + "' is no number from 1 to " + MOST);
    }
  }

  /** Reads a number of terms. */
  static final class PaulisConverter implements ITypeConverter<Integer> {
    private static final int MOST = 1 << 26;

    @Override
    public Integer convert(String word) {
      if (!word.matches("[0-9]{1,9}")) {
        throw new TypeConversionException("'" + word + "' is no number");
      }
      int number = Integer.parseInt(word);
      if (number < 1 || number > MOST) {
        throw new TypeConversionException("'" + word + "' is no number from 1 to " + MOST);
      }
      return number;
    }
  }

  /** Reads the name of a simulator. */
  static final class KindConverter implements ITypeConverter<Simulator> {
    @Override
    public Simulator convert(String word) {
      return named(Simulator.values(), Simulator::word, word);
    }
  }

  /** Reads the name of a precision. */
  static final class PrecisionConverter implements ITypeConverter<Arithmetic> {
    @Override
    public Arithmetic convert(String word) {
      return named(Arithmetic.values(), Arithmetic::word, word);
    }
  }

  private static <T> T named(T[] values, Function<T, String> name, String word) {
    List<String> names = Arrays.stream(values).map(name).toList();
    if (!names.contains(word)) {
      throw new TypeConversionException("'" + word + "' is none of " + String.join(", ", names));
    }
    return values[names.indexOf(word)];
  }
}
