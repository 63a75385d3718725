package org.hessq.qasm.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.SwitchCase;

/** The labels of one switch: constant integers, all different, and the default at the end. */
final class Labels {
  private final Environment names;
  private final Values values;
  private final Set<ConstantValue> seen = new HashSet<>();

  Labels(Environment names, Values values) {
    this.names = names;
    this.values = values;
  }

  void check(SwitchCase arm, boolean last) {
    if (arm.labels().isEmpty() && !last) {
      names.complain(Code.SWITCH, arm.span(), "cases after the default");
    }
    arm.labels().forEach(this::label);
  }

  private void label(Expression label) {
    Known known = values.of(label);
    if (known.isUnknown()) {
      return;
    }
    Optional<ConstantValue> value = known.value();
    if (!(value.orElse(null) instanceof ConstantValue.Whole)) {
      names.complain(Code.SWITCH, label.span(), "a case that is no constant integer");
    } else if (!seen.add(value.get())) {
      names.complain(Code.SWITCH, label.span(), "the same case twice");
    }
  }
}
