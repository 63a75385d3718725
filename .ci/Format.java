import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Hands every hand-written Java file of the repository to google-java-format.
 *
 * <p>{@code check} names the files that are not formatted and exits with 1; {@code apply} formats
 * them in place. The build runs this with the pinned formatter on the class path.
 */
final class Format {
  private static final String BUILT = File.separator + "target" + File.separator;

  private Format() {}

  public static void main(String[] arguments) throws IOException {
    boolean apply = arguments[0].equals("apply");
    Path root = Path.of(arguments[1]);
    List<String> request =
        new ArrayList<>(apply ? List.of("-i") : List.of("--dry-run", "--set-exit-if-changed"));
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java") && !file.contains(BUILT))
          .sorted()
          .forEach(request::add);
    }
    int status =
        ToolProvider.findFirst("google-java-format")
            .orElseThrow()
            .run(System.out, System.err, request.toArray(String[]::new));
    if (status != 0 && !apply) {
      System.err.println(
          "The files above are not formatted; to format them: ./mvnw -N -Pformat verify");
    }
    System.exit(status);
  }
}
