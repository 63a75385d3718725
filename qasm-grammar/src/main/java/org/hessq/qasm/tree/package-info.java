/**
 * The syntax tree of OpenQASM 3: immutable records in sealed interfaces, each with its place in the
 * file.
 *
 * <p>It says what the file says and no more: names are not resolved, sizes are not evaluated. Start
 * at {@link org.hessq.qasm.tree.Program}, go on with {@link org.hessq.qasm.tree.Statement} and
 * {@link org.hessq.qasm.tree.Expression}. Comments are no nodes but a list with places in the
 * program.
 *
 * <p>A walk is a {@code switch} without {@code default}, so that the compiler lists what it
 * forgets; kinds that it has nothing to say about share one arm:
 *
 * {@snippet :
 * static long gates(Statement statement) {
 *   return switch (statement) {
 *     case GateCall _, GlobalPhase _ -> 1;
 *     case Annotated(var _, var inner, var _) -> gates(inner);
 *     case Block(var inner, var _) -> inner.stream().mapToLong(Walk::gates).sum();
 *     case If(var _, var then, var otherwise, var _) ->
 *         gates(then) + otherwise.map(Walk::gates).orElse(0L);
 *     // ...
 *   };
 * }
 * }
 */
package org.hessq.qasm.tree;
