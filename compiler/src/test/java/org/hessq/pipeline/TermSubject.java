package org.hessq.pipeline;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hessq.circuit.Profile;
import org.hessq.diagnostic.Checked;
import org.hessq.emit.HierarchicalEmitter;
import org.hessq.encoding.Adjoint;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.Product;
import org.hessq.encoding.Scaled;
import org.hessq.encoding.ShiftSum;
import org.hessq.encoding.Sum;
import org.hessq.encoding.Tensor;
import org.hessq.encoding.Terms;
import org.hessq.load.Loader;
import org.hessq.method.Method;
import org.hessq.method.Program;
import org.hessq.method.TableLayout;
import org.hessq.report.Verification;
import org.hessq.verify.Certificate;
import org.hessq.verify.Check;
import org.hessq.verify.Routines;
import org.hessq.verify.Stated;
import org.hessq.verify.TermReferee;

/**
 * The circuit of a composite encoding term with two leaves of random figures: a product, a sum or a
 * Kronecker product, of adjoints and scaled terms too.
 *
 * @param first a leaf of the term
 */
record TermSubject(String name, Leaf first, Leaf second, int kind, Profile profile)
    implements Subject {
  private static final int KINDS = 6;
  private static final TableLayout LAYOUT = new TableLayout(0);

  static TermSubject of(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int kind = seed % KINDS;
    Leaf first = kind == 2 ? shifts(2, random) : classes(2, seed);
    Leaf second =
        kind == 0 || kind == 2 || kind == 5 ? shifts(2, random) : classes(1 + kind % 3, seed + 1);
    Profile profile = Profile.values()[seed / KINDS % Profile.values().length];
    return new TermSubject("composite-" + seed, first, second, kind, profile);
  }

  private static Leaf classes(int qubits, int seed) {
    Terms.Shape shape = Terms.Shape.values()[seed % Terms.Shape.values().length];
    return Terms.random(qubits, 3, 2, shape, seed, 2, 1);
  }

  /** α is 8 for all. */
  private static ShiftSum shifts(int qubits, SplittableRandom random) {
    List<ShiftSum.Term> terms = new ArrayList<>();
    for (int offset = 0; offset < 2; offset++) {
      long weight = 2 + random.nextInt(3);
      terms.add(
          new ShiftSum.Term(
              weight, random.nextBoolean(), ImmutableLongArray.of(random.nextInt(3) - 1)));
    }
    return new ShiftSum(List.of(new ShiftSum.Axis(qubits, ShiftSum.Boundary.OPEN)), 3, 1, terms);
  }

  private static Encoding term(int kind, Leaf first, Leaf second) {
    return switch (kind) {
      case 0 -> new Product(first, second);
      case 1 -> new Tensor(new Scaled(-1, first), second);
      case 2 -> new Sum(first, second);
      case 3 -> new Adjoint(new Tensor(first, new Adjoint(second)));
      case 4 -> new Product(new Adjoint(first), new Scaled(-0.5, second));
      default -> new Product(new Scaled(2, first), new Adjoint(second));
    };
  }

  private Encoding term() {
    return term(kind, first, second);
  }

  private String text(Encoding encoding) {
    Program program =
        CompileEngine.synthesised(
            name, new Method.EncodeOnly(encoding, LAYOUT), profile, ImmutableMap.of());
    return HierarchicalEmitter.text(CompileEngine.lowered(program, profile));
  }

  @Override
  public String qasm() {
    return text(term());
  }

  @Override
  public Program loaded() {
    return Loader.load(name + ".qasm", qasm()).orThrow();
  }

  @Override
  public Verification sound() {
    return judged(loaded(), Stated.NOTHING);
  }

  @Override
  public Verification examined(String qasm) {
    Checked<Program> read = Loader.load(name + ".qasm", qasm);
    return read.isOk()
        ? judged(read.orThrow(), Stated.NOTHING)
        : Examination.unreadable(read.diagnostics()).verification();
  }

  @Override
  public Verification examinedBesideReport(String qasm) {
    return examined(qasm);
  }

  @Override
  public Optional<Program> made(MethodFault fault, SplittableRandom random) {
    boolean inFirst = random.nextBoolean();
    return fault
        .in(new Method.EncodeOnly(inFirst ? first : second, LAYOUT), random)
        .map(method -> (Leaf) method.encoding())
        .map(other -> inFirst ? term(kind, other, second) : term(kind, first, other))
        .map(term -> Loader.load(name + ".qasm", text(term)).orThrow());
  }

  @Override
  public boolean isAccurate(Program program) {
    return false;
  }

  @Override
  public ImmutableSortedMap<String, BigInteger> counts() {
    return ImmutableSortedMap.of();
  }

  @Override
  public Verification judged(Program program, Stated stated) {
    List<Check> checks = new ArrayList<>(Routines.checks(program.circuit(), 1));
    checks.addAll(TermReferee.checks(term(), program, 1));
    return Verdicts.of(new Certificate(checks));
  }
}
