package org.hessq.method;

import org.hessq.circuit.Circuit;

/** A circuit together with what it says about itself: what is emitted, and what is read back. */
public record Program(String name, Circuit circuit, Roles roles) {}
