package org.hessq.pipeline;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hessq.method.Program;
import org.hessq.report.Verification;
import org.hessq.verify.Stated;

/** A faultless circuit to plant faults in, and how to judge one. */
sealed interface Subject permits ProblemSubject, TermSubject {
  String name();

  String qasm();

  /** {@return the program as it is read from {@link #qasm}} */
  Program loaded();

  /** {@return what the certificate says of the circuit as it is} */
  Verification sound();

  /** {@return the verdict on {@code qasm} alone} */
  Verification examined(String qasm);

  /** {@return the verdict on {@code qasm} beside the report of the faultless circuit} */
  Verification examinedBesideReport(String qasm);

  /** {@return the circuit that is made with {@code fault}, if it has such a figure} */
  Optional<Program> made(MethodFault fault, SplittableRandom random);

  /** {@return whether a run of {@code program} solves the problem as accurately as it asks for} */
  boolean isAccurate(Program program);

  /** {@return the counts that a report states, by name; empty where there is no report} */
  ImmutableSortedMap<String, BigInteger> counts();

  /** {@return the verdict on {@code program}, of which {@code stated} is said} */
  Verification judged(Program program, Stated stated);
}
