"""Writes the circuits on which sparse simulators are compared: sparse_circuits.py FOLDER.

lookup.qasm: 16 bits of each of 1,024 rows by unary iteration, forth and back, 20 times, on a
superposition of all addresses. lookup-t.qasm: the same in Clifford+T. additions.qasm: b += a of 64
bits, 100 times, where ten bits of a are in superposition. The first line says how many gates run.
"""

import random
import sys
from pathlib import Path

ADDRESS, DATA, REPEATS = 10, 16, 20
BITS, ADDITIONS = 64, 100

TOFFOLI = (
    "h {2};", "cx {1}, {2};", "tdg {2};", "cx {0}, {2};", "t {2};", "cx {1}, {2};", "tdg {2};",
    "cx {0}, {2};", "t {1};", "t {2};", "h {2};", "cx {0}, {1};", "t {0};", "tdg {1};",
    "cx {0}, {1};",
)


def ccx(a, b, c):
    return [f"ccx {a}, {b}, {c};"]


def toffoli(a, b, c):
    return [gate.format(a, b, c) for gate in TOFFOLI]


def lookup(table, both):
    """The gates of one lookup; `both` makes those that a doubly controlled not consists of."""
    gates = []

    def visit(level, control, first):
        if level == 0:
            gates.extend(f"cx {control}, d[{k}];" for k in range(DATA) if table[first] >> k & 1)
            return
        bit, child = f"a[{level - 1}]", f"w[{level - 1}]"
        gates.append(f"x {bit};")
        gates.extend(both(control, bit, child))
        gates.append(f"x {bit};")
        visit(level - 1, child, first)
        gates.append(f"cx {control}, {child};")
        visit(level - 1, child, first + (1 << level - 1))
        gates.extend(both(control, bit, child))

    gates.append("x w[%d];" % ADDRESS)
    visit(ADDRESS, f"w[{ADDRESS}]", 0)
    gates.append("x w[%d];" % ADDRESS)
    return gates


def addition():
    """Ripple-carry addition with one clean qubit (Cuccaro and others, quant-ph/0410184)."""
    carry = ["e"] + [f"a[{k}]" for k in range(BITS - 1)]
    gates = []
    for k in range(BITS):
        gates += [f"cx a[{k}], b[{k}];", f"cx a[{k}], {carry[k]};"]
        gates += ccx(carry[k], f"b[{k}]", f"a[{k}]")
    for k in reversed(range(BITS)):
        gates += ccx(carry[k], f"b[{k}]", f"a[{k}]")
        gates += [f"cx a[{k}], {carry[k]};", f"cx {carry[k]}, b[{k}];"]
    return gates


def write(path, registers, results, relation, prepare, name, gates, times):
    parameters = ", ".join(f"{kind} {register}" for kind, register in registers)
    arguments = ", ".join(register for _, register in registers)
    lines = [
        f"// gates: {len(prepare) + len(gates) * times}",
        f"// result: {relation}",
        "OPENQASM 3.0;",
        'include "stdgates.inc";',
        f"def {name}({parameters}) {{",
        *gates,
        "}",
        *(f"{kind} {register};" for kind, register in registers),
        *(f"bit[{size}] c{register};" for register, size in results),
        *prepare,
        f"for int k in [1:{times}] {{ {name}({arguments}); }}",
        *(f"c{register} = measure {register};" for register, _ in results),
    ]
    path.write_text("\n".join(lines) + "\n")


def main(folder):
    draw = random.Random(1024)
    table = [draw.randrange(1 << DATA) for _ in range(1 << ADDRESS)]
    registers = [(f"qubit[{ADDRESS}]", "a"), (f"qubit[{DATA}]", "d"), (f"qubit[{ADDRESS + 1}]", "w")]
    everywhere = [f"h a[{k}];" for k in range(ADDRESS)]
    for name, both in (("lookup", ccx), ("lookup-t", toffoli)):
        write(folder / f"{name}.qasm", registers, [("a", ADDRESS), ("d", DATA)], "0 0", everywhere,
              "lookup", lookup(table, both), 2 * REPEATS)
    registers = [(f"qubit[{BITS}]", "a"), (f"qubit[{BITS}]", "b"), ("qubit", "e")]
    first, second = draw.randrange(1 << BITS), draw.randrange(1 << BITS)
    prepare = [f"h a[{6 * k}];" for k in range(10)]
    prepare += [f"x a[{k}];" for k in range(BITS) if k % 6 and first >> k & 1]
    prepare += [f"x b[{k}];" for k in range(BITS) if second >> k & 1]
    write(folder / "additions.qasm", registers, [("a", BITS), ("b", BITS)], f"{second} {ADDITIONS}",
          prepare, "addition", addition(), ADDITIONS)


main(Path(sys.argv[1]))
