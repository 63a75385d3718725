package org.hessq.report;

import java.util.List;

/**
 * The verdict on one circuit against one problem: {@code certificate.json}.
 *
 * @param hessq the version of the referee
 * @param problem the name of the problem file
 * @param problemSha256 of the problem file
 * @param circuit the name of the circuit file
 * @param circuitSha256 of the circuit file
 * @param verdict over all checks
 * @param checks each of them
 */
public record Certificate(
    String hessq,
    String problem,
    String problemSha256,
    String circuit,
    String circuitSha256,
    Outcome verdict,
    List<Check> checks) {
  public Certificate {
    checks = List.copyOf(checks);
  }

  /** {@return the certificate that {@code verification} comes to} */
  public static Certificate of(
      String hessq,
      String problem,
      String problemSha256,
      Output circuit,
      Verification verification) {
    return new Certificate(
        hessq,
        problem,
        problemSha256,
        circuit.path(),
        circuit.sha256(),
        verification.verdict(),
        verification.checks());
  }
}
