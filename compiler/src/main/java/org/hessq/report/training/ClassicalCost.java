package org.hessq.report.training;

/**
 * A classical way to solve the system of a step.
 *
 * @param solver its name
 * @param operations floating-point operations
 * @param seconds at the speed that the run states
 * @param why what the count rests on
 */
public record ClassicalCost(String solver, double operations, double seconds, String why) {}
