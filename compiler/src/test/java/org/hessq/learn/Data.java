package org.hessq.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hessq.diagnostic.Checked;
import org.hessq.numeric.MatrixFile;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Model;
import org.hessq.problem.training.Training;
import org.hessq.read.FolderFiles;
import org.hessq.read.ProblemReader;

/** Reference data and training runs of the tests. */
public final class Data {
  private static final Path FOLDER = Path.of("..", "test-circuits", "learn");
  private static final Path EXAMPLES = Path.of("..", "examples");

  private Data() {}

  /** {@return a run on the breast-cancer samples with more settings} */
  public static Training wdbc(String settings) {
    return training(
        "newton-breast-cancer",
        "newton { model = logistic(\"wdbc.csv\", label = 0, ridge = 1e-2, features = standardised)"
            + settings
            + " };");
  }

  /** {@return a run on the 4-4-1 network} */
  public static Training m16(String model, String settings) {
    return training(
        "newton-perceptron",
        "newton { model = perceptron(\"parity.csv\", hidden = 4, start = \"start.csv\", layer = 1"
            + model
            + ")"
            + settings
            + " };");
  }

  /** {@return the perceptron of such a run} */
  public static Model.Perceptron perceptron(String model) {
    return (Model.Perceptron) m16(model, "").model();
  }

  /** {@return a run on the data of an example} */
  public static Training training(String example, String text) {
    Checked<Training> read =
        ProblemReader.readTraining(
            "test.hq", text, new FolderFiles(EXAMPLES.resolve(example), FolderFiles.Reach.INSIDE));
    assertEquals(List.of(), read.diagnostics(), text);
    return read.orThrow();
  }

  /** {@return the rows of a table, by the names of its columns} */
  public static List<Map<String, String>> table(String name) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(name));
    String[] heads = lines.getFirst().split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      Map<String, String> row = new LinkedHashMap<>();
      for (int j = 0; j < heads.length; j++) {
        row.put(heads[j], cells[j]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** {@return the matrix of a file} */
  public static SparseMatrix matrix(String name) throws IOException {
    return MatrixFile.read(name, Files.readAllBytes(FOLDER.resolve(name))).orThrow().real();
  }

  /** {@return the only column of a file} */
  public static double[] vector(String name) throws IOException {
    SparseMatrix column = matrix(name);
    double[] entries = new double[column.rows()];
    column.forEach((i, _, value) -> entries[i] = value);
    return entries;
  }

  /** {@return the weights of an iterate of the reference run} */
  public static double[] iterate(int step) throws IOException {
    String line = Files.readAllLines(FOLDER.resolve("newton_trajectory.csv")).get(step + 1);
    return Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
  }
}
