package org.hessq.pipeline;

import org.hessq.circuit.Profile;
import org.hessq.verify.Effort;

/**
 * What a run is to do besides what the problem says.
 *
 * @param profile what the machine can do
 * @param effort how far the referee goes
 */
public record Options(Profile profile, Effort effort) {}
