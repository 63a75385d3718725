/**
 * One run of a program: statements and expressions interpreted over a quantum state.
 *
 * <p>{@link org.hessq.execute.run.Interpreter} walks the syntax tree; {@link
 * org.hessq.execute.run.Machine} holds the quantum state and the measurements whose outcomes nobody
 * has asked for yet. A measurement is only settled when its bit is read or its qubit is turned, so
 * that a program without feed-forward is one state from which all outcomes can be drawn.
 */
package org.hessq.execute.run;
