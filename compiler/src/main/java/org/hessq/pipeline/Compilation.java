package org.hessq.pipeline;

import org.hessq.method.Program;
import org.hessq.plan.Plan;
import org.hessq.report.Report;
import org.hessq.verify.Findings;

/**
 * A finished run.
 *
 * @param plan what was chosen
 * @param program the lowered circuit
 * @param qasm the emitted file's text
 * @param findings what the referee says of it
 * @param report without its list of files
 */
public record Compilation(
    Plan plan, Program program, String qasm, Findings findings, Report report) {}
