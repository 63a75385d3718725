/** OpenQASM 3: {@link org.hessq.qasm.Qasm} reads and checks programs. */
package org.hessq.qasm;
