package org.hessq.cli.view;

/** What one command has found; its implementations are records, whose components become JSON. */
public interface View {
  /** {@return the same for people, ending with a line feed} */
  String text();
}
