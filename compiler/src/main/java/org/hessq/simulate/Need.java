package org.hessq.simulate;

/**
 * What a simulation needs, known before it begins.
 *
 * @param bytes of memory at the same time
 * @param operations changes of one amplitude, term or word, whichever the simulator works on
 */
public record Need(double bytes, double operations) {}
