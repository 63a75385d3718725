/**
 * Problem text to {@link org.hessq.problem.Problem}: the problem language, whose one-page reference
 * is {@code examples/README.md} and whose grammar is {@code Problem.g4}.
 *
 * <p>The way: {@link org.hessq.read.TextParser} cuts the text at semicolons and parses each
 * statement into {@link org.hessq.read.Syntax}; {@link org.hessq.read.Evaluator} gives expressions
 * a {@link org.hessq.read.Value}; {@link org.hessq.read.ProblemReader} puts the problem together.
 * Faults are listed in {@link org.hessq.read.Fault} (codes HQ0001 to HQ0059); those of data files
 * come from {@code org.hessq.numeric} (HQ01xx). All faults of a file are reported at once, and a
 * faulty definition does not cause others.
 *
 * <p>It opens no files by itself: {@link org.hessq.read.DataFiles} is given by the caller, and
 * {@link org.hessq.read.FolderFiles} is the usual one. It judges shapes, ranges and names, never
 * spectra.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Checked<Problem> problem =
 *     ProblemReader.read(
 *         "ridge.hq",
 *         """
 *         matrix H = load("hessian.mtx") + 1e-2 * identity;
 *         vector g = load("gradient.mtx");
 *         solve H x = -g to 1e-2;
 *         report norm, dot(g, x), x[0];
 *         """,
 *         new FolderFiles(folder, FolderFiles.Reach.INSIDE));
 * }</pre>
 */
package org.hessq.read;
