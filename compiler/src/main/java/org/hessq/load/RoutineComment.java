package org.hessq.load;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Register;
import org.hessq.circuit.RoutineKind;
import org.hessq.diagnostic.Span;

/**
 * What the comment before a definition says.
 *
 * @param registers how the qubits form registers; empty if each parameter is one
 */
record RoutineComment(
    String name,
    RoutineKind kind,
    ImmutableMap<String, String> parameters,
    Optional<List<Register>> registers,
    Span span) {}
