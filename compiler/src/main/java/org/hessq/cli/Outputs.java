package org.hessq.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hessq.report.Certificate;
import org.hessq.report.Json;
import org.hessq.report.Output;
import org.hessq.report.Report;
import org.hessq.report.page.Page;

/** Writes what a report comes to: {@code certificate.json}, {@code report.json}, the page. */
final class Outputs {
  private Outputs() {}

  /** {@return {@code report} with the certificate among its outputs, after writing all files} */
  static Report write(Report report, Path folder) throws IOException {
    Report complete = withCertificate(report, folder);
    Files.writeString(folder.resolve("report.json"), Json.write(complete));
    Files.writeString(folder.resolve("report.html"), Page.of(complete));
    return complete;
  }

  private static Report withCertificate(Report report, Path folder) throws IOException {
    if (report.verification().isEmpty()) {
      return report;
    }
    Certificate certificate =
        Certificate.of(
            report.hessq(),
            report.problem().file(),
            report.problem().sha256(),
            report.outputs().getFirst(),
            report.verification().get());
    byte[] bytes = Json.write(certificate).getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("certificate.json"), bytes);
    List<Output> outputs = new ArrayList<>(report.outputs());
    outputs.add(Output.of("certificate.json", bytes));
    return report.withOutputs(outputs);
  }
}
