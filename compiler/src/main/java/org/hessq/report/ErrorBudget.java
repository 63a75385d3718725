package org.hessq.report;

import com.google.common.collect.ImmutableMap;

/**
 * Where the error comes from: each part as 2-norm error of the normalised answer.
 *
 * @param requested what the user asked for
 * @param entries rounding of the matrix entries
 * @param polynomial the polynomial instead of the inverse
 * @param phases rounding of the phase factors
 * @param rotations Clifford+T words instead of rotations
 * @param statePreparation of the right-hand side
 * @param total achieved
 */
public record ErrorBudget(
    ErrorShare requested,
    ErrorShare entries,
    ErrorShare polynomial,
    ErrorShare phases,
    ErrorShare rotations,
    ErrorShare statePreparation,
    ErrorShare total) {

  /** {@return the parts that make the total, by a name for people} */
  public ImmutableMap<String, ErrorShare> parts() {
    return ImmutableMap.of(
        "entries", entries,
        "polynomial", polynomial,
        "phases", phases,
        "rotations", rotations,
        "state preparation", statePreparation);
  }
}
