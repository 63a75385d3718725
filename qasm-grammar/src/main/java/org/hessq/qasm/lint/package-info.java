/**
 * What other readers of OpenQASM make of a right program: where one of them is known to read it
 * differently, and where one refuses it.
 *
 * <p>It is no check: every program here has passed {@link org.hessq.qasm.check.Checker}. What each
 * {@link org.hessq.qasm.lint.Trap} says was measured with small programs that check themselves,
 * against Qiskit's importer 0.6, QDK, MQT Core 4.1, pyqasm, Braket's local simulator and PennyLane.
 *
 * {@snippet :
 * Analysis analysis = Qasm.analyse(program, Includes.NONE).orThrow();
 * for (Finding finding : Portability.of(analysis)) {
 *   System.out.println(finding.trap() + " at " + finding.first() + ": " + finding.count());
 * }
 * }
 */
package org.hessq.qasm.lint;
