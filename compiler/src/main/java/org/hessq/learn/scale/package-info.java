/**
 * Newton steps of systems of any size, priced by formula: where, and at what speed of a machine,
 * the quantum solver begins to win.
 */
package org.hessq.learn.scale;
