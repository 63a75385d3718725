package org.hessq;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which package may use which: the table of ARCHITECTURE.md, in its order.
 *
 * <p>A name stands for the package {@code org.hessq.NAME} and everything below it. Every package
 * may use itself and {@code diagnostic}; what is not listed is forbidden.
 */
final class Floors {
  /** The packages of the table, each with what its "may use" column comes to. */
  static final ImmutableMap<String, ImmutableSet<String>> TABLE = table();

  private Floors() {}

  private static ImmutableMap<String, ImmutableSet<String>> table() {
    Map<String, ImmutableSet<String>> table = new LinkedHashMap<>();
    put(table, "diagnostic");
    put(table, "qasm");
    put(table, "numeric");
    put(table, "signal", "numeric");
    put(table, "circuit", "numeric");
    put(table, "problem", "numeric");
    put(table, "encoding", "problem", "signal", "numeric");
    put(table, "method", "encoding", "problem", "signal", "circuit", "numeric");
    put(table, "read", "problem", "numeric");
    put(table, "analyse", "problem", "numeric");
    put(table, "denote", "method", "encoding", "problem", "signal", "numeric");
    put(table, "formula", "method", "encoding", "problem", "circuit", "signal", "numeric");
    put(
        table,
        "plan",
        "analyse",
        "denote",
        "formula",
        "method",
        "encoding",
        "problem",
        "circuit",
        "signal",
        "numeric");
    put(table, "synthesis", "method", "encoding", "problem", "circuit", "signal", "numeric");
    put(table, "lower", "circuit", "numeric");
    put(table, "cost", "circuit", "numeric");
    put(table, "emit", "method", "circuit", "numeric", "qasm");
    put(table, "load", "method", "circuit", "numeric", "qasm");
    put(table, "compare", "load", "cost", "method", "circuit", "numeric", "qasm");
    put(table, "simulate", "circuit", "numeric");
    put(table, "execute", "load", "simulate", "circuit", "numeric", "qasm");
    put(table, "verify", allBut(table, "read", "plan", "synthesis", "lower", "emit"));
    put(table, "report", allBut(table));
    put(table, "pipeline", allBut(table));
    put(table, "learn", "pipeline", "report", "analyse", "problem", "numeric");
    put(table, "cli", allBut(table));
    return ImmutableMap.copyOf(table);
  }

  private static void put(Map<String, ImmutableSet<String>> table, String name, String... mayUse) {
    table.put(name, ImmutableSet.copyOf(mayUse));
  }

  private static String[] allBut(Map<String, ImmutableSet<String>> above, String... forbidden) {
    Set<String> allowed = new LinkedHashSet<>(above.keySet());
    allowed.removeAll(Set.of(forbidden));
    return allowed.toArray(String[]::new);
  }

  /** {@return whether a class of package {@code user} may mention one of package {@code used}} */
  static boolean allows(String user, String used) {
    ImmutableSet<String> allowed = TABLE.get(user);
    return allowed != null
        && (user.equals(used) || used.equals("diagnostic") || allowed.contains(used));
  }
}
