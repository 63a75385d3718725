package org.hessq.emit;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Hands out names of one scope: no two alike, none a word of the language, of its standard library
 * or of a gate that a reader adds on its own.
 *
 * <p>A name that is not free gets underscores at its end until it is, so that a name depends only
 * on the names claimed before it.
 */
final class Names {
  private static final ImmutableSet<String> RESERVED =
      ImmutableSet.copyOf(
          Splitter.onPattern("\\s+")
              .omitEmptyStrings()
              .split(
                  """
                  OPENQASM include defcalgrammar def cal defcal gate extern box let break continue
                  if else end return for while in switch case default nop pragma input output const
                  readonly mutable qreg qubit creg bool bit int uint float angle complex array void
                  duration stretch gphase inv pow ctrl negctrl durationof delay reset measure
                  barrier true false im dt ns us ms s
                  U pi tau euler sizeof real imag arccos arcsin arctan ceiling floor log cos sin tan
                  exp sqrt mod popcount rotl rotr
                  x y z h id p phase u1 sdg t tdg sx rx ry rz u u2 u3 cx cy cz ch crx cry crz cp
                  cphase CX cu cu1 cu3 swap ccx cswap
                  sxdg csx cs csdg ccz rxx ryy rzz rzx r ecr iswap dcx rccx rcccx c3x c3sx c3sqrtx
                  c4x mcx xx yy zz xy xx_minus_yy xx_plus_yy cnot ccnot si ti v vi phaseshift
                  cphaseshift cphaseshift00 cphaseshift01 cphaseshift10 cv pswap gpi gpi2 prx opaque
                  """));

  private final Set<String> taken = new HashSet<>(RESERVED);

  /** Starts a scope in which only the language's own names are taken. */
  Names() {}

  /** Starts a scope in which the given names are taken too. */
  Names(Iterable<String> visible) {
    visible.forEach(taken::add);
  }

  /** {@return {@code wish} as a name that is free, now taken} */
  String claim(String wish) {
    String name = wish.replaceAll("[^A-Za-z0-9_]", "_");
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name = "_" + name;
    }
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }
}
