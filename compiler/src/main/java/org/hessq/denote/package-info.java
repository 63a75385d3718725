/**
 * The linear maps that terms claim to be, computed from the terms' data alone: what the referee
 * holds an emitted circuit against.
 *
 * <p>Every encoding of hessq has a block that is an integer matrix over a power of two; {@link
 * org.hessq.denote.IntegerBlock} gives its columns exactly, at any dimension. No circuit is looked
 * at.
 */
package org.hessq.denote;
