package org.hessq.report;

import java.math.BigInteger;

/**
 * What one routine spends in a whole run: its gates, ANDs and words of rotations, without the other
 * routines that it calls.
 *
 * @param name in the emitted file
 * @param kind what it does, in a word
 * @param calls how often it runs
 * @param tCount T gates of all its calls
 * @param toffoliCount temporary ANDs and Toffolis of all its calls
 * @param rotationCount rotations of all its calls
 */
public record RoutineCost(
    String name,
    String kind,
    BigInteger calls,
    BigInteger tCount,
    BigInteger toffoliCount,
    BigInteger rotationCount) {}
