/**
 * From a problem and its analysis to a method: which encoding, which solver, how many bits and
 * which degree, chosen by their cost, with every candidate considered kept beside the winner.
 *
 * <p>The plan may use errors computed from this instance's spectrum and rounding where the instance
 * is small enough; a plan whose errors are proven without that knowledge stands beside it. No gates
 * are made here.
 */
package org.hessq.plan;
