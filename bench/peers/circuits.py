"""Writes the circuits of the simulator benchmarks as OpenQASM 3: circuits.py FOLDER [QUBITS...].

Per line one gate. rotations: 20 layers of an rx, ry or rz by a random angle on each qubit and cx on
every other pair of neighbours; qft: h and cp; clifford-t: 40 gates per qubit out of h, s, t and cx.
"""

import math
import pathlib
import random
import sys


def rotations(n, draw):
    for layer in range(20):
        for q in range(n):
            yield f"{draw.choice(['rx', 'ry', 'rz'])}({draw.uniform(-math.pi, math.pi)}) q[{q}];"
        for q in range(layer % 2, n - 1, 2):
            yield f"cx q[{q}], q[{q + 1}];"


def qft(n, _):
    for q in reversed(range(n)):
        yield f"h q[{q}];"
        for k in reversed(range(q)):
            yield f"cp({math.pi / 2 ** (q - k)}) q[{k}], q[{q}];"


def clifford_t(n, draw):
    for _ in range(40 * n):
        gate = draw.choice(["h", "s", "t", "cx"])
        a, b = draw.sample(range(n), 2)
        yield f"cx q[{a}], q[{b}];" if gate == "cx" else f"{gate} q[{a}];"


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, circuit in ("rotations", rotations), ("qft", qft), ("clifford-t", clifford_t):
        for n in [int(word) for word in sys.argv[2:]] or [20, 24]:
            lines = ["OPENQASM 3.0;", 'include "stdgates.inc";', f"qubit[{n}] q;"]
            lines += circuit(n, random.Random(n))
            (folder / f"{name}-{n}.qasm").write_text("\n".join(lines) + "\n")


main()
