/**
 * The command line: arguments, files, exit codes, progress.
 *
 * <p>The only floor that reads the clock, the environment and the standard streams, all of them
 * through one {@link org.hessq.cli.Console}. It decides nothing about circuits: a command turns
 * arguments into options, calls a stage, and prints what comes back. A command whose engine does
 * not exist is not registered.
 *
 * <p>Exit codes are a contract ({@link org.hessq.cli.Exit}). What the user got wrong arrives as
 * {@link org.hessq.diagnostic.Faults} and ends in 1 with a caret under the place; any other
 * exception is a bug of hessq and ends in 3. Results go to standard output, everything else to
 * standard error; files are written aside and renamed ({@link org.hessq.cli.SafeFile}).
 */
package org.hessq.cli;
