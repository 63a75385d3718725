#!/usr/bin/env python3
"""Writes the two programs of the comparison: programs.py FLAT GATES.

FLAT has 10^6 statements: 40 % gates of one qubit, 30 % cx, 20 % rz, 10 % measurements. GATES defines
2,000 gates of 200 calls each, half of which pass angles on.
"""

import random
import sys

STATEMENTS = 1_000_000
QUBITS = 100
GATES = 2000
CALLS = 200
HEAD = 'OPENQASM 3.0;\ninclude "stdgates.inc";\n'


def flat(out):
    out.write(f"{HEAD}qubit[{QUBITS}] q;\nbit[{QUBITS}] c;\n")
    for _ in range(STATEMENTS):
        kind = random.randrange(10)
        a = random.randrange(QUBITS)
        if kind < 4:
            out.write(f"{random.choice('htsxz')} q[{a}];\n")
        elif kind < 7:
            out.write(f"cx q[{a}], q[{(a + 1 + random.randrange(QUBITS - 1)) % QUBITS}];\n")
        elif kind < 9:
            out.write(f"rz({6 * random.random():.6f}) q[{a}];\n")
        else:
            out.write(f"c[{a}] = measure q[{a}];\n")


def gates(out):
    out.write(f"{HEAD}qubit[4] q;\n")
    for gate in range(GATES):
        out.write(f"gate g{gate}(a, b) w, x, y, z {{\n")
        for _ in range(CALLS):
            kind = random.randrange(4)
            names = random.sample("wxyz", 4)
            if kind == 0:
                out.write(f"  h {names[0]};\n")
            elif kind == 1:
                out.write(f"  cx {names[0]}, {names[1]};\n")
            elif kind == 2:
                out.write(f"  rz(a) {names[0]};\n")
            else:
                out.write(f"  cu(a, b, 0.5, 1.5) {names[0]}, {names[1]};\n")
        out.write("}\n")
    out.write(f"g{GATES - 1}(0.1, 0.2) q[0], q[1], q[2], q[3];\n")


random.seed(5)
for path, write in zip(sys.argv[1:], (flat, gates), strict=True):
    with open(path, "w", encoding="ascii") as file:
        write(file)
