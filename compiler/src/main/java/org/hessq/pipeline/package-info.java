/**
 * The order of the stages: plan, synthesise, lower, emit, read back, judge, report.
 *
 * <p>Nothing is decided here but the order, and when to plan again: if the referee finds the achieved error of a finished
 * circuit above what was asked, the rotations are made finer and everything after the plan is done again.
 */
package org.hessq.pipeline;
