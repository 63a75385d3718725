package org.hessq.simulate;

import java.util.List;
import org.hessq.circuit.GateKind;

/**
 * A live state whose matrices are applied no earlier than something asks for the amplitudes after
 * them.
 *
 * <p>The state is L·φ: φ is held as amplitudes, L is a {@link TensorLayer}. Matrices join L, where
 * a matrix and its inverse cancel. A permutation commutes with those parts of L that it does not
 * touch. One that does anything only inside a small cube of basis states, such as a reflection or a
 * gate on a flag, needs no more of L·φ than that cube: it goes on a {@link Slice} and changes φ by
 * a product of two short vectors. That is exact linear algebra on every step; what is left out is
 * rounding, at most {@link TensorLayer#ROUNDING} for each matrix that cancels or becomes a Hadamard
 * gate or a NOT.
 */
final class DeferredState {
  /** A slice holds at most one in 2^4 amplitudes. */
  private static final int MIN_FIXED = 4;

  private static final SmallMatrix X = SmallMatrix.of(Unitary2.of(GateKind.X));

  private final LiveState state;
  private final TensorLayer layer = new TensorLayer();
  private Slice slice;

  /** The state |0…0⟩ of {@code live} qubits. */
  DeferredState(int live) {
    state = new LiveState(live);
  }

  int live() {
    return state.live();
  }

  /** {@return the state with nothing deferred} */
  LiveState settled() {
    settle(-1);
    return state;
  }

  /** Applies a unitary matrix to {@code positions}, its least significant qubit first. */
  void apply(SmallMatrix matrix, int[] positions) {
    if (slice != null) {
      slice.apply(matrix, positions);
    }
    if (!layer.then(matrix, positions)) {
      settle(TensorLayer.mask(positions));
      layer.then(matrix, positions);
    }
  }

  /** The permutation of {@code table} with its phases. */
  void permute(PermutationTable table) {
    switch (table) {
      case DensePermutation dense -> {
        int flips = settleButFlips(dense.touched());
        state.permute(dense, flips);
      }
      case SparsePermutation sparse -> {
        if (sparse.at().length > 0 && !onSlice(sparse)) {
          settle(sparse.touched());
          state.permute(sparse);
        }
        for (int position : TensorLayer.places(sparse.flips())) {
          apply(X, new int[] {position});
        }
      }
    }
  }

  private boolean onSlice(SparsePermutation table) {
    SparsePermutation.Cube cube = table.cube();
    if (slice == null || !slice.isCurrent() || !slice.cube().contains(cube)) {
      List<TensorLayer.Block> met = layer.meeting(table.touched());
      if (met.isEmpty()) {
        return false;
      }
      int free = ~cube.fixed();
      for (TensorLayer.Block block : layer.meeting(free)) {
        cube = cube.freeing(block.mask());
      }
      if (Integer.bitCount(cube.fixed()) < MIN_FIXED) {
        return false;
      }
      fold();
      slice = new Slice(state, layer, cube);
    }
    slice.permute(table, layer);
    return true;
  }

  private void fold() {
    if (slice != null) {
      slice.fold(state);
      slice = null;
    }
  }

  /** Applies what meets positions in {@code mask}. */
  private void settle(int mask) {
    state.flip(settleButFlips(mask));
  }

  /** As {@link #settle}, but returns the positions where a NOT is all that is left to be done. */
  private int settleButFlips(int mask) {
    fold();
    int hadamards = 0;
    int flips = 0;
    for (TensorLayer.Block block : layer.take(mask)) {
      int[] places = TensorLayer.places(block.mask());
      if (places.length > 1) {
        state.apply(block.matrix(), places);
        continue;
      }
      Unitary2 u = block.matrix().unitary2();
      if (u.isNear(GateKind.H, TensorLayer.ROUNDING)) {
        hadamards |= block.mask();
      } else if (u.isNear(GateKind.X, TensorLayer.ROUNDING)) {
        flips |= block.mask();
      } else {
        state.apply(u, places[0]);
      }
    }
    state.hadamards(hadamards);
    return flips;
  }
}
