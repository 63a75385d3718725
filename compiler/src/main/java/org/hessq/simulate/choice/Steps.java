package org.hessq.simulate.choice;

/**
 * What one run does, every branch taken. Doubles, since counts may pass 2^63 and only sizes matter.
 *
 * @param all primitive steps
 * @param turns gates that are no Clifford gates; a ccx counts 7
 * @param rotations those among them that are rotations by any angle
 * @param branching gates that can double the non-zero amplitudes
 * @param measurements and resets
 */
public record Steps(
    double all, double turns, double rotations, double branching, double measurements) {}
