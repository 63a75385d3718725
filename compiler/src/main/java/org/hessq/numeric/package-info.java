/**
 * Vectors, sparse matrices, readers of matrix files, spectra, transforms: the arithmetic that every
 * other package stands on.
 *
 * <p>It is not a linear-algebra library: dense decompositions are EJML's, and there is no operation
 * here that some stage does not need. It opens no files: a reader takes a display name and the
 * bytes.
 *
 * <p>Conventions: rows and columns count from 0; a vector is a {@code double[]}; a complex matrix
 * is a pair of real ones; every stored number is finite, and a stored zero does not exist. What a
 * user wrote wrongly is a {@link org.hessq.diagnostic.Diagnostic} (codes {@code HQ01xx}, listed in
 * {@link org.hessq.numeric.MatrixFault}); what a caller did wrongly is an {@link
 * IllegalArgumentException}.
 *
 * <p>Example:
 *
 * <pre>{@code
 * SparseMatrix h = MatrixFile.read("hessian.mtx", bytes).orThrow().real().shift(1e-2);
 * SingularRange range = Spectrum.singularRange(h);
 * double kappa = range.conditionNumber().high();
 * }</pre>
 */
package org.hessq.numeric;
