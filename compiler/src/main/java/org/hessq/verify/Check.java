package org.hessq.verify;

/**
 * One question and its answer.
 *
 * @param name one of the names of the certificate: {@code counts}, {@code routines}, …
 * @param scope what was compared, in words
 */
public record Check(String name, Verdict verdict, String scope) {}
