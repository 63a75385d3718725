package org.hessq.emit;

import java.util.List;
import java.util.Map;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.method.Program;

/**
 * Writes a program in its canonical form: OpenQASM 3 in which every routine is a definition.
 *
 * <p>Two runs on equal programs give the same bytes; they are ASCII, lines end with LF.
 */
public final class HierarchicalEmitter {
  private final Map<Routine, Signature> signatures;
  private final StringBuilder out = new StringBuilder();

  private HierarchicalEmitter(Map<Routine, Signature> signatures) {
    this.signatures = signatures;
  }

  /**
   * {@return the text of {@code program}, of which all rotations and temporary ANDs are lowered}
   *
   * @throws IllegalStateException if one is left, or a role is given to an unknown register
   */
  public static String text(Program program) {
    var emitter = new HierarchicalEmitter(Signatures.of(program.circuit()));
    emitter.out.append(CommentBlock.header(program));
    emitter.out.append("OPENQASM 3.0;\ninclude \"stdgates.inc\";\n");
    emitter.signatures.forEach(emitter::definition);
    return emitter.out.toString();
  }

  private void definition(Routine routine, Signature signature) {
    if (signatures.size() > 1) {
      out.append('\n');
    }
    out.append(CommentBlock.routine(routine));
    String parameters = String.join(", ", signature.parameters());
    switch (signature.form()) {
      case GATE -> {
        out.append("gate ").append(signature.name()).append(' ').append(parameters);
        block(routine, signature);
      }
      case DEF -> {
        out.append("def ").append(signature.name()).append('(').append(parameters).append(')');
        block(routine, signature);
      }
      case MAIN -> {
        signature.parameters().forEach(declaration -> out.append(declaration).append(";\n"));
        bits(routine, signature, "");
        body(routine, signature, routine.body(), "", 0);
      }
    }
  }

  private void block(Routine routine, Signature signature) {
    out.append(" {\n");
    int start = out.length();
    bits(routine, signature, "  ");
    body(routine, signature, routine.body(), "  ", 0);
    close(start, "");
  }

  /** Ends a block whose body began at {@code start}, on one line if the body is empty. */
  private void close(int start, String indent) {
    if (out.length() > start) {
      out.append(indent);
    } else {
      out.setLength(start - 1);
    }
    out.append("}\n");
  }

  private void bits(Routine routine, Signature signature, String indent) {
    if (routine.bits() > 0) {
      out.append(indent).append("bit[").append(routine.bits()).append("] ");
      out.append(signature.bits()).append(";\n");
    }
  }

  private void body(
      Routine routine, Signature self, List<Operation> body, String indent, int loops) {
    for (Operation operation : body) {
      out.append(indent);
      switch (operation) {
        case Operation.Gate(var kind, int a, int b, int c) -> {
          out.append(kind.word()).append(' ').append(self.qubit(a));
          if (b >= 0) {
            out.append(", ").append(self.qubit(b));
          }
          if (c >= 0) {
            out.append(", ").append(self.qubit(c));
          }
          out.append(";\n");
        }
        case Operation.Measure(int qubit, int bit) ->
            out.append(self.bit(bit)).append(" = measure ").append(self.qubit(qubit)).append(";\n");
        case Operation.Reset(int qubit) ->
            out.append("reset ").append(self.qubit(qubit)).append(";\n");
        case Operation.Assign(var kind, int target, int source) ->
            out.append(self.bit(target))
                .append(
                    switch (kind) {
                      case COPY -> " = ";
                      case XOR -> " ^= ";
                    })
                .append(self.bit(source))
                .append(";\n");
        case Operation.Conditional(int bit, var inner) -> {
          out.append("if (").append(self.bit(bit)).append(") {\n");
          int start = out.length();
          body(routine, self, inner, indent + "  ", loops);
          close(start, indent);
        }
        case Operation.Repeat(long count, var inner) -> {
          out.append("for int ").append(self.loop(loops)).append(" in [0:").append(count - 1);
          out.append("] {\n");
          int start = out.length();
          body(routine, self, inner, indent + "  ", loops + 1);
          close(start, indent);
        }
        case Operation.Call(var callee, var qubits) -> {
          Signature other = signatures.get(callee);
          String arguments = other.arguments(self, qubits);
          switch (other.form()) {
            case GATE -> out.append(other.name()).append(' ').append(arguments);
            case DEF -> out.append(other.name()).append('(').append(arguments).append(')');
            case MAIN ->
                throw new IllegalStateException(routine.name() + " calls the main routine");
          }
          out.append(";\n");
        }
        case Operation.Rotation _, Operation.And _, Operation.UnAnd _ ->
            throw new IllegalStateException(
                routine.name() + " was not lowered: it still holds " + operation);
      }
    }
  }
}
