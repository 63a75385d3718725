/**
 * What the user asked for, checked: representation 1 of three.
 *
 * <p>A {@link org.hessq.problem.Problem} holds a {@link org.hessq.problem.Task}, a {@link
 * org.hessq.problem.MatrixExpression}, an accuracy, and what the user wants reported. Matrices and
 * vectors are descriptions of up to 2^60 rows that answer for single entries, rows, bounds and
 * structure; nothing here is written out without an explicit limit, and nothing is normalised,
 * padded or made symmetric.
 *
 * <p>It knows no files (reading is {@code org.hessq.read}), no spectra (that is {@code
 * org.hessq.analyse}) and no circuits.
 *
 * <p>Conventions: rows, columns and entries count from 0; diagonal k of a banded matrix holds the
 * entries (i, i + k); a Kronecker product has its right factor in the less significant part of the
 * index; a {@link org.hessq.problem.Stencil} counts its axes from the least significant one and has
 * <i>row = column + shift</i>. A dimension need not be a power of two; how it is embedded into
 * qubits is for the encoding to state.
 *
 * <p>Example: the Laplacian on a 4 × 8 grid, shifted.
 *
 * <pre>{@code
 * var rows = Banded.tridiagonal(4, -1, 2, -1);
 * var columns = Banded.tridiagonal(8, -1, 2, -1);
 * var laplacian = new Sum(new KroneckerSum(rows, columns), new Scale(0.1, new Identity(32)));
 * laplacian.entry(0, 1);          // -1
 * laplacian.toStencil().get();    // axes 3 and 2 qubits wide, 5 terms
 * }</pre>
 */
package org.hessq.problem;
