package org.hessq.verify;

import java.math.BigInteger;

/**
 * The figures that a report states about an emitted file, to be held against the file.
 *
 * @param tCount T and T† gates of one run
 * @param cliffordCount Clifford gates of one run
 * @param measurementCount measurements of one run
 * @param logicalQubits qubits that the file declares
 */
public record Claims(
    BigInteger tCount, BigInteger cliffordCount, BigInteger measurementCount, long logicalQubits) {}
