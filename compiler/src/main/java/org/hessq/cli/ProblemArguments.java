package org.hessq.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hessq.problem.Problem;
import org.hessq.problem.Target;
import org.hessq.read.FolderFiles;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The problem file, and what the command line changes about it. */
final class ProblemArguments {
  @Parameters(index = "0", paramLabel = "PROBLEM.hq", description = "The problem file.")
  private String file;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      converter = ProfileConverter.class,
      description = "adaptive or unitary, whatever the problem says.")
  private Target.Profile profile;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of every random choice, whatever the problem says.")
  private Long seed;

  @Option(
      names = "--allow-outside",
      description = "Let the problem read files outside its own folder.")
  private boolean outside;

  /**
   * {@return the problem; its warnings are printed}
   *
   * @throws org.hessq.diagnostic.Faults if it has errors
   * @throws IOException if the file can't be read
   */
  Problem read(Hessq root) throws IOException {
    return read(root, Optional.empty());
  }

  /** {@return the same in the profile {@code needed}, if one is} */
  Problem read(Hessq root, Optional<Target.Profile> needed) throws IOException {
    FolderFiles.Reach reach = outside ? FolderFiles.Reach.ANYWHERE : FolderFiles.Reach.INSIDE;
    return changed(ProblemFile.read(root, file, reach), needed.orElse(profile));
  }

  /** {@return the first file as the user named it} */
  String file() {
    return file;
  }

  /** {@return the seed that the user asked for, else 0} */
  long seedOrZero() {
    return seed == null ? 0 : seed;
  }

  /** {@return where the output goes unless the user says otherwise: NAME.out beside the problem} */
  Path defaultFolder() {
    return ProblemFile.defaultFolder(file);
  }

  private Problem changed(Problem problem, Target.Profile profile) {
    Target asked = problem.target();
    Target target =
        profile == null ? asked : new Target(profile, asked.rotationAccuracy(), asked.qubitLimit());
    return new Problem(
        problem.name(),
        problem.file(),
        problem.sha256(),
        problem.task(),
        problem.matrix(),
        problem.epsilon(),
        problem.bounds(),
        problem.approach(),
        problem.observables(),
        target,
        seed == null ? problem.seed() : seed);
  }

  /** Reads a profile, in lower case. */
  static final class ProfileConverter implements ITypeConverter<Target.Profile> {
    @Override
    public Target.Profile convert(String word) {
      for (Target.Profile profile : Target.Profile.values()) {
        if (profile.name().toLowerCase(Locale.ROOT).equals(word)) {
          return profile;
        }
      }
      throw new TypeConversionException("'" + word + "' is neither adaptive nor unitary");
    }
  }
}
