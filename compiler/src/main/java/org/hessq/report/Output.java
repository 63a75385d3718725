package org.hessq.report;

/**
 * A file that was made.
 *
 * @param path relative to the report
 * @param bytes its length
 * @param sha256 of its bytes, in hexadecimal
 */
public record Output(String path, long bytes, String sha256) {}
