package org.hessq.report;

import java.math.BigInteger;

/**
 * An estimate for an error-corrected machine.
 *
 * @param model of the machine, by name
 * @param codeDistance of the error-correcting code
 * @param physicalQubits factories included
 * @param runtimeSeconds of one successful run
 * @param tFactories working at the same time
 * @param basis what the estimate rests on
 */
public record PhysicalEstimate(
    String model,
    int codeDistance,
    BigInteger physicalQubits,
    double runtimeSeconds,
    int tFactories,
    Basis basis) {}
