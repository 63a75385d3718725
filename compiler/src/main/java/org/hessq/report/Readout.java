package org.hessq.report;

import java.math.BigInteger;

/**
 * What it costs to read one observable from the prepared state.
 *
 * @param observable as the user wrote it
 * @param method in words
 * @param shots preparations needed
 * @param tCount T gates of all of them, on average
 */
public record Readout(String observable, String method, BigInteger shots, BigInteger tCount) {}
