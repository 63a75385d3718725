package org.hessq.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * What it costs to read one observable from the prepared state.
 *
 * @param observable as the user wrote it
 * @param method in words
 * @param shots preparations needed
 * @param tCount T gates of all of them, on average
 * @param achievedError of this instance besides the statistical one, in the method's unit; empty,
 *     and then absent from the file, where the circuit was not simulated
 */
public record Readout(
    String observable,
    String method,
    BigInteger shots,
    BigInteger tCount,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalDouble achievedError) {}
