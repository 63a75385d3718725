/**
 * Angles of uniformly controlled rotations, and of the rotations that prepare a vector.
 *
 * <p>Numbers only: {@code synthesis} turns them into gates, {@code formula} counts them. Angles are
 * radians of Ry(θ) and Rz(θ); an angle that is not a number may be chosen freely, because nothing
 * has amplitude there.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * var levels = StateAngles.real(new double[] {1, 1, 0, -1});
 * double[] first = MultiplexedAngles.solve(levels.get(0).angles()); // 1 rotation
 * double[] second = MultiplexedAngles.solve(levels.get(1).angles()); // 2 rotations
 * }</pre>
 */
package org.hessq.numeric.multiplex;
