package org.hessq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.report.Version;
import org.junit.jupiter.api.Test;

/** Reads the class files of both modules and compares their arrows with {@link Floors}. */
class FloorsTest {
  private static final Pattern MENTION = Pattern.compile("org/hessq/([a-z]+)/");
  private static final Pattern OUTER_WORLD =
      Pattern.compile(
          "java/lang/System\\.(in|out|err|getenv|nanoTime|currentTimeMillis|console|exit)"
              + "|java/lang/Math\\.random"
              + "|java/util/UUID\\.randomUUID"
              + "|java/util/concurrent/ThreadLocalRandom\\.current"
              + "|java/util/Random\\.<init>\\(\\)V"
              + "|java/time/.*\\.now");

  @Test
  void everyArrowIsInTheTable() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (ClassModel model : classes()) {
      String name = model.thisClass().asInternalName();
      String user = floorOf(name);
      for (String used : mentions(model)) {
        if (!Floors.allows(user, used)) {
          wrong.add(name + " uses org.hessq." + used);
        }
      }
    }
    assertEquals(List.of(), wrong, "arrows that ARCHITECTURE.md does not allow");
  }

  @Test
  void onlyTheCommandLineReadsClockEnvironmentAndStreams() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (ClassModel model : classes()) {
      String name = model.thisClass().asInternalName();
      if (floorOf(name).equals("cli")) {
        continue;
      }
      for (PoolEntry entry : model.constantPool()) {
        if (entry instanceof MemberRefEntry member && OUTER_WORLD.matcher(text(member)).find()) {
          wrong.add(name + " uses " + text(member));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aWrongArrowIsFound() throws Exception {
    ClassModel own = parse(Path.of(FloorsTest.class.getResource("FloorsTest.class").toURI()));
    assertTrue(mentions(own).containsAll(List.of("diagnostic", "report")), "mentions of this test");
    assertFalse(Floors.allows("circuit", "report"));
    assertFalse(Floors.allows("verify", "synthesis"));
    assertFalse(Floors.allows("nowhere", "numeric"));
    assertTrue(Floors.allows("cli", "report"));
  }

  @Test
  void theTableHasNoCycle() {
    List<String> order = List.copyOf(Floors.TABLE.keySet());
    Floors.TABLE.forEach(
        (user, allowed) ->
            allowed.forEach(
                used ->
                    assertTrue(
                        order.indexOf(used) < order.indexOf(user), user + " before " + used)));
  }

  @Test
  void architecturePageHasTheSameTable() throws IOException {
    List<String> lines = Files.readAllLines(repository().resolve("ARCHITECTURE.md"));
    assertTrue(lines.size() <= 200, "ARCHITECTURE.md has " + lines.size() + " lines");
    List<String> order = new ArrayList<>();
    Pattern row = Pattern.compile("\\| \\w+ \\| `(\\w+)`[^|]* \\|[^|]+\\| (.+) \\|");
    for (String line : lines) {
      Matcher match = row.matcher(line);
      if (match.matches()) {
        String name = match.group(1);
        assertEquals(Floors.TABLE.get(name), mayUse(match.group(2), order), "row of " + name);
        order.add(name);
      }
    }
    assertEquals(List.copyOf(Floors.TABLE.keySet()), order);
  }

  private static ImmutableSet<String> mayUse(String cell, List<String> above) {
    if (cell.equals("–")) {
      return ImmutableSet.of();
    }
    if (!cell.startsWith("all above")) {
      return ImmutableSet.copyOf(cell.split(", "));
    }
    List<String> allowed = new ArrayList<>(above);
    if (cell.contains(" except ")) {
      String forbidden = cell.substring(cell.indexOf(" except ") + " except ".length());
      allowed.removeAll(List.of(forbidden.split(", ")));
    }
    return ImmutableSet.copyOf(allowed);
  }

  private static String floorOf(String internalName) {
    Matcher match = MENTION.matcher(internalName);
    assertTrue(match.find(), internalName + " is in no package of the table");
    return match.group(1);
  }

  private static TreeSet<String> mentions(ClassModel model) {
    TreeSet<String> mentions = new TreeSet<>();
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof Utf8Entry text) {
        MENTION.matcher(text.stringValue()).results().forEach(m -> mentions.add(m.group(1)));
      }
    }
    return mentions;
  }

  private static String text(MemberRefEntry member) {
    return member.owner().asInternalName()
        + "."
        + member.name().stringValue()
        + member.type().stringValue();
  }

  private static List<ClassModel> classes() throws IOException, URISyntaxException {
    List<ClassModel> classes = new ArrayList<>();
    for (Class<?> anchor : List.of(Diagnostic.class, Version.class)) {
      Path place = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        collect(place, classes);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
          collect(jar.getPath("/"), classes);
        }
      }
    }
    return classes;
  }

  private static void collect(Path root, List<ClassModel> classes) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        classes.add(parse(file));
      }
    }
  }

  private static ClassModel parse(Path file) throws IOException {
    return ClassFile.of().parse(Files.readAllBytes(file));
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
