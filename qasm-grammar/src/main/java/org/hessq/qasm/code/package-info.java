/**
 * The codes of all diagnostics of the OpenQASM front end: the whole list of what it can object to.
 */
package org.hessq.qasm.code;
