package org.hessq.report.training;

import java.util.OptionalDouble;

/**
 * Which solver a machine should take.
 *
 * @param machine its name
 * @param layerSeconds time of one layer of T gates
 * @param solver the cheapest
 * @param why in words
 * @param classicalSeconds of the cheapest classical candidate
 * @param quantumSeconds loading and readout included; empty where there is no quantum cost
 * @param breakEvenLayerSeconds time of a layer at which both cost the same
 * @param breakEvenWithoutReadout likewise for one prepared solution
 */
public record Decision(
    String machine,
    double layerSeconds,
    String solver,
    String why,
    double classicalSeconds,
    OptionalDouble quantumSeconds,
    OptionalDouble breakEvenLayerSeconds,
    OptionalDouble breakEvenWithoutReadout) {}
