package org.hessq.emit;

import java.math.BigInteger;

/**
 * How large a flat file will be, exactly.
 *
 * @param statements version, include, declarations, gates, measurements, resets and branches, those
 *     inside of branches counted too; comments are none
 * @param bytes of the whole file
 */
public record Forecast(BigInteger statements, BigInteger bytes) {}
