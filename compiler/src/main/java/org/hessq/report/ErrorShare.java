package org.hessq.report;

import java.util.OptionalDouble;

/**
 * One source of error.
 *
 * @param proven a bound that holds for every instance with these parameters; empty if there is none
 * @param computed from this instance's spectrum and rounding; empty if it is too large for that
 */
public record ErrorShare(OptionalDouble proven, OptionalDouble computed) {}
