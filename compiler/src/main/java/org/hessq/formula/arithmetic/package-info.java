/**
 * Costs of arithmetic and lookup blocks by formula: ANDs, inverse ANDs, measurements, peak scratch.
 *
 * <p>Only integers go in and out; no circuit is built, and nothing is shared with the code that
 * builds one. Each formula says what {@code org.hessq.synthesis.arithmetic} makes, not what is best
 * possible.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * var shape = TableShape.rows(576, 19);               // 576 words of 19 bits
 * LookupCost.load(shape, 0).ands();                   // 574
 * LookupCost.selectSwapLoad(shape, 2, 0).ands();      // 199: four words at once
 * LookupCost.unload(shape, 0).ands();                 // 42
 * }</pre>
 */
package org.hessq.formula.arithmetic;
