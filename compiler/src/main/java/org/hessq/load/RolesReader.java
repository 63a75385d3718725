package org.hessq.load;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Register;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.method.Role;
import org.hessq.method.Roles;

/** Holds what the comments say of registers against the registers that there are. */
final class RolesReader {
  private final CommentReader comments;
  private final List<Register> registers;
  private final List<Diagnostic> diagnostics;

  RolesReader(CommentReader comments, List<Register> registers, List<Diagnostic> diagnostics) {
    this.comments = comments;
    this.registers = registers;
    this.diagnostics = diagnostics;
  }

  Roles roles() {
    ImmutableMap.Builder<String, Role> roles = ImmutableMap.builder();
    comments
        .registers()
        .forEach(
            (name, line) -> {
              if (width(name) != line.width()) {
                diagnostics.add(
                    LoadCode.COMMENT_REGISTER.at(
                        line.span(),
                        "the program has no register " + name + " of " + line.width()));
              }
              role(line).ifPresent(role -> roles.put(name, role));
            });
    ImmutableMap.Builder<String, Long> success = ImmutableMap.builder();
    comments
        .success()
        .forEach(
            (name, wanted) -> {
              int width = width(name);
              if (width < 0 || (width < Long.SIZE - 1 && wanted.value() >> width != 0)) {
                diagnostics.add(
                    LoadCode.COMMENT_REGISTER.at(
                        wanted.span(), "no register " + name + " that can be " + wanted.value()));
              }
              success.put(name, wanted.value());
            });
    return new Roles(
        roles.buildOrThrow(), success.buildOrThrow(), ImmutableMap.copyOf(comments.facts()));
  }

  private Optional<Role> role(CommentReader.RegisterLine line) {
    for (Role role : Role.values()) {
      if (role.word().equals(line.role())) {
        return Optional.of(role);
      }
    }
    diagnostics.add(LoadCode.COMMENT_WORD.at(line.span(), "unknown role " + line.role()));
    return Optional.empty();
  }

  private int width(String name) {
    return registers.stream()
        .filter(register -> register.name().equals(name))
        .mapToInt(Register::width)
        .findFirst()
        .orElse(-1);
  }
}
