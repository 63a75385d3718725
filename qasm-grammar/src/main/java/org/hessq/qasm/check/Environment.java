package org.hessq.qasm.check;

import java.util.Optional;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.check.Symbol.Use;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Node;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Version;

/**
 * The names in force at the statement being checked, a place for complaints and, if wanted, one for
 * what is found out about the nodes.
 */
final class Environment {
  private final Complaints complaints;
  private final Optional<Analysis.Recorder> recorder;
  private Version version = Version.NEWEST;
  private Scope scope = Scope.global();
  private long nextSlot;
  private int nextVariable;
  private boolean inGate;

  Environment(Complaints complaints, Optional<Analysis.Recorder> recorder) {
    this.complaints = complaints;
    this.recorder = recorder;
    Standard.declareBuiltIns(this);
  }

  /** {@return whether this is the body of a gate} */
  boolean inGate() {
    return inGate;
  }

  void setInGate(boolean inside) {
    inGate = inside;
  }

  void begin(Version declared) {
    version = declared;
    if (version.major() == 2) {
      Standard.declareBuiltInsOfVersion2(scope);
    }
  }

  void complain(Code code, Span span, String message) {
    complaints.add(code, span, message);
  }

  /** Warns if a feature is newer than the version in the header. */
  void newer(Version since, Span span, String feature) {
    if (version.major() > 2 && version.compareTo(since) < 0) {
      complain(
          Code.NEWER_FEATURE,
          span,
          feature + " came with " + since + ", the header says " + version);
    }
  }

  // Scopes

  Scope scope() {
    return scope;
  }

  boolean isGlobal() {
    return scope.isGlobal();
  }

  /** Does something in a new scope inside the present one. */
  void inside(Scope inner, Runnable work) {
    Scope outer = scope;
    scope = inner;
    work.run();
    scope = outer;
  }

  void declare(Identifier name, Symbol symbol) {
    record(name, symbol);
    if (!scope.declare(name.name(), symbol)) {
      String what = scope.find(name.name()) instanceof Symbol.Gate ? "the name of a gate" : "taken";
      complain(
          Code.REDECLARED, name.span(), "'" + name + "' is " + what + " in this scope already");
    }
  }

  /** {@return a variable that differs from all others} */
  Symbol.Variable variable(
      DataType type, Use use, Optional<ConstantValue> value, Optional<Slots> slots) {
    return new Symbol.Variable(nextVariable++, type, use, value, slots);
  }

  /** {@return what the name means, or null after a complaint that it means nothing here} */
  Symbol find(String name, Span span) {
    Symbol symbol = scope.visible(name);
    if (symbol != null) {
      return symbol;
    }
    if (scope.find(name) == null) {
      complain(Code.UNKNOWN_NAME, span, "'" + name + "' is not declared");
    } else {
      complain(Code.NOT_VISIBLE, span, "'" + name + "' is a variable outside of this body");
    }
    return null;
  }

  /** {@return numbers for {@code count} new qubits} */
  Slots allocate(int count) {
    Slots slots = Slots.of(nextSlot, count);
    nextSlot += count;
    return slots;
  }

  // What is found out

  /** {@return whether what is found out about nodes is wanted} */
  boolean isRecording() {
    return recorder.isPresent();
  }

  void record(Node name, Symbol symbol) {
    if (recorder.isPresent()) {
      recorder.get().symbol(name, symbol);
    }
  }

  void record(Expression expression, Known known) {
    if (recorder.isPresent()) {
      recorder.get().expression(expression, known);
    }
  }

  void record(Type written, DataType type) {
    if (recorder.isPresent()) {
      recorder.get().type(written, type);
    }
  }
}
