package org.hessq.simulate;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;

/**
 * A kernel-reflection solver for a symmetric matrix given by classes of disjoint edges and absolute
 * thresholds, written with plain unary iteration: the subject of the tests of whole runs.
 *
 * @param n system qubits
 * @param m qubits of the uniform register
 * @param mu top qubits of it that choose the class
 * @param labels per value of those qubits, the class
 * @param tables per class and index: partner, threshold (absolute), sign (0 or 1)
 * @param constant the threshold for branch 1
 * @param rhs the unit vector, length 2^n
 * @param phases the symmetric list of half phases, length degree + 1
 */
public record Solver(
    int n,
    int m,
    int mu,
    int[] labels,
    int[][][] tables,
    int constant,
    double[] rhs,
    double[] phases) {

  private int labelBits() {
    return 32 - Integer.numberOfLeadingZeros(tables.length - 1);
  }

  private int dataBits() {
    return n + m + 1;
  }

  /** What a leaf of a unary iteration does when {@code leaf} is 1. */
  private interface Leaf {
    void at(int index, int leaf);
  }

  private static void iterate(
      RoutineBuilder to, int control, int[] address, int count, int prefix, Leaf leaf) {
    if (address.length == 0) {
      leaf.at(prefix, control);
      return;
    }
    int top = address[address.length - 1];
    int[] rest = Arrays.copyOf(address, address.length - 1);
    int half = 1 << rest.length;
    int t = to.allocate();
    to.x(top).add(Pieces.call(Pieces.AND, control, top, t)).x(top);
    iterate(to, t, rest, count, prefix, leaf);
    to.cx(control, t);
    if (prefix + half < count) {
      iterate(to, t, rest, count, prefix + half, leaf);
    }
    to.add(Pieces.call(Pieces.UNAND, control, top, t)).release(t);
  }

  private static RoutineBuilder stated(String name, RoutineKind kind, int[] rows, int bits) {
    String table =
        Arrays.stream(rows).mapToObj(Integer::toHexString).collect(Collectors.joining(","));
    return new RoutineBuilder(name)
        .kind(kind)
        .parameter("rows", rows.length)
        .parameter("word", bits)
        .parameter("table", table);
  }

  /** Control, address and data are the registers; the data is XORed in where the control is 1. */
  public Routine lookup(String name, int addressBits, int[] rows, int bits) {
    RoutineBuilder to = stated(name, RoutineKind.LOOKUP, rows, bits);
    int control = to.register("control", 1).get(0);
    int[] address = to.register("address", addressBits).toArray();
    ImmutableIntArray data = to.register("data", bits);
    iterate(
        to,
        control,
        address,
        rows.length,
        0,
        (index, leaf) -> {
          for (int k = 0; k < bits; k++) {
            if ((rows[index] >>> k & 1) != 0) {
              to.cx(leaf, data.get(k));
            }
          }
        });
    return to.build();
  }

  /** The inverse by measurement. */
  public Routine unlookup(String name, int addressBits, int[] rows, int bits) {
    RoutineBuilder to = stated(name, RoutineKind.UNLOOKUP, rows, bits);
    int control = to.register("control", 1).get(0);
    int[] address = to.register("address", addressBits).toArray();
    ImmutableIntArray data = to.register("data", bits);
    int[] outcomes = new int[bits];
    for (int k = 0; k < bits; k++) {
      outcomes[k] = to.bit();
      to.measureX(data.get(k), outcomes[k]);
    }
    iterate(
        to,
        control,
        address,
        rows.length,
        0,
        (index, leaf) -> {
          if (rows[index] != 0) {
            int parity = to.bit();
            Operation.Assignment kind = Operation.Assignment.COPY;
            for (int k = 0; k < bits; k++) {
              if ((rows[index] >>> k & 1) != 0) {
                to.add(new Operation.Assign(kind, parity, outcomes[k]));
                kind = Operation.Assignment.XOR;
              }
            }
            to.conditional(parity, new Operation.Gate(GateKind.Z, leaf));
          }
        });
    return to.build();
  }

  private int[] rows() {
    int[] rows = new int[tables.length << n];
    for (int c = 0; c < tables.length; c++) {
      for (int i = 0; i < 1 << n; i++) {
        int[] entry = tables[c][i];
        rows[c << n | i] = (entry[0] ^ i) | entry[1] << n | entry[2] << n + m;
      }
    }
    return rows;
  }

  /** The block-encoding: registers w (m), reject, branch, system (n); its own inverse. */
  public Routine encoding(String name, RoutineKind kind) {
    Routine label = lookup(name + "_label", mu, labels, labelBits());
    Routine unlabel = unlookup(name + "_unlabel", mu, labels, labelBits());
    Routine load = lookup(name + "_load", n + labelBits(), rows(), dataBits());
    Routine unload = unlookup(name + "_unload", n + labelBits(), rows(), dataBits());
    RoutineBuilder to = new RoutineBuilder(name).kind(kind);
    ImmutableIntArray w = to.register("w", m);
    int reject = to.register("reject", 1).get(0);
    int branch = to.register("branch", 1).get(0);
    ImmutableIntArray system = to.register("system", n);
    w.forEach(to::h);
    ImmutableIntArray labelOut = to.allocate(labelBits());
    ImmutableIntArray data = to.allocate(dataBits());
    ImmutableIntArray top = w.subArray(m - mu, m);
    ImmutableIntArray address = ImmutableIntArray.builder().addAll(system).addAll(labelOut).build();
    ImmutableIntArray control = ImmutableIntArray.of(branch);
    to.x(branch).call(label, control, top, labelOut).call(load, control, address, data).x(branch);
    ImmutableIntArray threshold = data.subArray(n, n + m);
    constants(to, branch, threshold);
    compare(to, w, threshold, reject);
    constants(to, branch, threshold);
    to.z(data.get(n + m));
    for (int k = 0; k < n; k++) {
      to.cx(data.get(k), system.get(k));
    }
    to.x(branch).call(unload, control, address, data);
    to.call(unlabel, control, top, labelOut).x(branch);
    to.release(data).release(labelOut);
    w.forEach(to::h);
    return to.build();
  }

  private void constants(RoutineBuilder to, int branch, ImmutableIntArray threshold) {
    for (int k = 0; k < m; k++) {
      if ((constant >>> k & 1) != 0) {
        to.cx(branch, threshold.get(k));
      }
    }
  }

  /** reject ^= [w ≥ threshold] */
  private void compare(
      RoutineBuilder to, ImmutableIntArray w, ImmutableIntArray threshold, int reject) {
    List<int[]> ands = new ArrayList<>();
    int carry = -1;
    for (int k = 0; k < m; k++) {
      int x = w.get(k);
      int y = threshold.get(k);
      to.x(x);
      if (carry >= 0) {
        to.cx(carry, x).cx(carry, y);
      }
      int t = to.allocate();
      to.add(Pieces.call(Pieces.AND, x, y, t));
      if (carry >= 0) {
        to.cx(carry, t);
      }
      ands.add(new int[] {x, y, t, carry});
      carry = t;
    }
    to.cx(carry, reject).x(reject);
    for (int[] and : ands.reversed()) {
      if (and[3] >= 0) {
        to.cx(and[3], and[2]);
      }
      to.add(Pieces.call(Pieces.UNAND, and[0], and[1], and[2])).release(and[2]);
      if (and[3] >= 0) {
        to.cx(and[3], and[0]).cx(and[3], and[1]);
      }
      to.x(and[0]);
    }
  }

  /** flag ^= [all qubits are 0] on the ancillas or, if all are asked for, on the index as well. */
  public Routine zeroFlag(boolean all) {
    RoutineBuilder to =
        new RoutineBuilder(all ? "flag_all" : "flag_ancillas")
            .kind(RoutineKind.ZERO_FLAG)
            .parameter("ones", "{}");
    ImmutableIntArray qubits = to.register("qubits", all ? m + n + 2 : m + 1);
    int flag = to.register("flag", 1).get(0);
    qubits.forEach(to::x);
    List<int[]> ands = new ArrayList<>();
    int both = qubits.get(0);
    for (int k = 1; k < qubits.length(); k++) {
      both = and(to, both, qubits.get(k), ands);
    }
    to.cx(both, flag);
    for (int[] and : ands.reversed()) {
      to.add(Pieces.call(Pieces.UNAND, and)).release(and[2]);
    }
    qubits.forEach(to::x);
    return to.build();
  }

  private static int and(RoutineBuilder to, int a, int b, List<int[]> ands) {
    int t = to.allocate();
    to.add(Pieces.call(Pieces.AND, a, b, t));
    ands.add(new int[] {a, b, t});
    return t;
  }

  /** |0⟩ ↦ rhs by a tree of multiplexed rotations, the most significant qubit first. */
  public Routine preparation() {
    RoutineBuilder to = new RoutineBuilder("prepare").kind(RoutineKind.STATE_PREPARATION);
    ImmutableIntArray system = to.register("system", n);
    for (int q = n - 1; q >= 0; q--) {
      int above = n - 1 - q;
      double[] angles = new double[1 << above];
      for (int k = 0; k < angles.length; k++) {
        double zero = weight(k << 1, q);
        double one = weight(k << 1 | 1, q);
        angles[k] = 2 * Math.atan2(one, zero);
      }
      multiplex(to, angles, system, q + above, q);
    }
    return to.build();
  }

  /** The norm of a subtree, or the signed entry at a leaf. */
  private double weight(int prefix, int q) {
    if (q == 0) {
      return rhs[prefix];
    }
    double sum = 0;
    for (int k = prefix << q; k < (prefix + 1) << q; k++) {
      sum += rhs[k] * rhs[k];
    }
    return Math.sqrt(sum);
  }

  private static void multiplex(
      RoutineBuilder to, double[] angles, ImmutableIntArray system, int control, int target) {
    if (angles.length == 1) {
      to.rotate(Operation.Axis.Y, angles[0], 1e-9, system.get(target));
      return;
    }
    int half = angles.length / 2;
    double[] sum = new double[half];
    double[] difference = new double[half];
    for (int k = 0; k < half; k++) {
      sum[k] = (angles[k] + angles[half + k]) / 2;
      difference[k] = (angles[k] - angles[half + k]) / 2;
    }
    multiplex(to, sum, system, control - 1, target);
    to.cx(system.get(control), system.get(target));
    multiplex(to, difference, system, control - 1, target);
    to.cx(system.get(control), system.get(target));
  }

  /** The whole solver; bits: signal, branch, w, reject in this order. */
  public Circuit circuit() {
    return circuit(parts());
  }

  /** The routines that the main one calls. */
  public record Parts(
      Routine encoding, Routine adjoint, Routine ancillas, Routine all, Routine preparation) {}

  /** The whole solver with the given routines. */
  public Circuit circuit(Parts parts) {
    RoutineBuilder to = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    ImmutableIntArray system = to.register("system", n);
    ImmutableIntArray branch = to.register("branch", 1);
    int signal = to.register("signal", 1).get(0);
    ImmutableIntArray w = to.register("w", m);
    ImmutableIntArray reject = to.register("reject", 1);
    ImmutableIntArray flag = to.register("flag", 2);
    int degree = phases.length - 1;
    to.x(branch.get(0)).call(parts.preparation, system).h(signal);
    for (int k = 0; k <= degree; k++) {
      boolean left = k % 2 == 1;
      if (left) {
        to.call(parts.preparation.adjoint(), system).h(branch.get(0));
      }
      flags(to, parts, left, flag, w, reject, branch, system);
      ImmutableIntArray used = flag.subArray(0, left ? 2 : 1);
      used.forEach(q -> to.cx(q, signal));
      to.rotate(Operation.Axis.Z, 2 * phases[degree - k], 1e-9, signal);
      used.forEach(q -> to.cx(q, signal));
      if (k > 0 && k < degree) {
        used.forEach(to::z);
      }
      flags(to, parts, left, flag, w, reject, branch, system);
      if (left) {
        to.h(branch.get(0)).call(parts.preparation, system);
      }
      if (k < degree) {
        to.call(k % 2 == 0 ? parts.encoding : parts.adjoint, w, reject, branch, system);
      }
    }
    to.h(signal).measure(signal, to.bit()).measure(branch.get(0), to.bit());
    for (int q : w.toArray()) {
      to.measure(q, to.bit());
    }
    to.measure(reject.get(0), to.bit());
    return new Circuit(to.build());
  }

  private static void flags(
      RoutineBuilder to,
      Parts parts,
      boolean left,
      ImmutableIntArray flag,
      ImmutableIntArray w,
      ImmutableIntArray reject,
      ImmutableIntArray branch,
      ImmutableIntArray system) {
    to.call(parts.ancillas, w, reject, flag.subArray(0, 1));
    if (left) {
      to.call(parts.all, w, reject, branch, system, flag.subArray(1, 2));
    }
  }

  /** The routines as {@link #circuit()} uses them. */
  public Parts parts() {
    return new Parts(
        encoding("ua", RoutineKind.BLOCK_ENCODING),
        encoding("ua_dg", RoutineKind.BLOCK_ENCODING_ADJOINT),
        zeroFlag(false),
        zeroFlag(true),
        preparation());
  }

  /** The whole program with what a file says about it. */
  public Program program(Parts parts) {
    Circuit circuit = circuit(parts);
    ImmutableMap.Builder<String, Role> roles =
        ImmutableMap.<String, Role>builder()
            .put("system", Role.SYSTEM)
            .put("branch", Role.BRANCH)
            .put("signal", Role.SIGNAL)
            .put("w", Role.ANCILLA)
            .put("reject", Role.ANCILLA)
            .put("flag", Role.FLAG)
            .put("scratch", Role.SCRATCH);
    return new Program(
        "test",
        circuit,
        new Roles(
            roles.buildOrThrow(),
            ImmutableMap.of("signal", 1L, "branch", 0L, "w", 0L, "reject", 0L),
            ImmutableMap.of()));
  }

  /** The outcomes that mean success. */
  public int[] wanted() {
    int[] wanted = new int[m + 3];
    wanted[0] = 1;
    return wanted;
  }

  /** The integer matrix that 2^m times the block of branch 0 has to be. */
  public long[][] integers() {
    long[][] result = new long[1 << n][1 << n];
    int[] start = new int[tables.length];
    for (int r = labels.length - 1; r >= 0; r--) {
      start[labels[r]] = r << m - mu;
    }
    for (int c = 0; c < tables.length; c++) {
      for (int i = 0; i < 1 << n; i++) {
        int[] entry = tables[c][i];
        int kept = Math.max(0, entry[1] - start[c]);
        result[entry[0]][i] += entry[2] == 0 ? kept : -kept;
      }
    }
    return result;
  }
}
