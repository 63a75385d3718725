package org.hessq.report;

import java.math.BigInteger;

/**
 * What was asked.
 *
 * @param name the problem's name, which names the files made for it
 * @param file the name of the problem file, without its folder
 * @param sha256 of the problem file and then of its data files in the order of reading, in
 *     hexadecimal
 * @param task {@code solve} or {@code encode}
 * @param dimension of the embedded system, a power of two
 * @param sparsity the most non-zeros in a row
 * @param epsilon the error asked for: of the normalised state, or of the block relative to α
 */
public record ProblemFacts(
    String name,
    String file,
    String sha256,
    String task,
    BigInteger dimension,
    BigInteger sparsity,
    double epsilon) {}
