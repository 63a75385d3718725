"""Shows that consumers differ from hessq where README.md says so.

Each row is a program whose first bit is certain in hessq, and what a consumer makes of it.
"""

import os
import sys
from collections import Counter
from pathlib import Path

os.environ["QSHARP_PYTHON_TELEMETRY"] = "none"
os.environ["QDK_PYTHON_TELEMETRY"] = "none"

from qdk import openqasm
from qiskit import qasm3, transpile
from qiskit_aer import AerSimulator

sys.path.insert(0, str(Path(__file__).parent.parent / "clients"))
from verdict import Verdict

HEAD = 'OPENQASM 3.0;\ninclude "stdgates.inc";\n'
REGISTER = "qubit[2] q;\nbit[2] m;\nbit[1] c;\nqubit r;\nx q[1];\nm = measure q;\n"

# Name, program, outcome by the specification, consumer, its outcome.
ROWS = [
    ("U under a control", "qubit[2] q;\nbit[1] c;\nh q[0];\nctrl @ U(pi, 0, pi) q[0], q[1];\n"
     "ctrl @ U(pi, 0, pi) q[0], q[1];\nh q[0];\nc[0] = measure q[0];\n", "1", "Aer", "0"),
    ("register as integer", REGISTER + "if (m == 2) { x r; }\nc[0] = measure r;\n",
     "1", "QDK", "0"),
    ("negative angle under a control", "qubit[2] q;\nbit[1] c;\nh q[0];\n"
     "crz(-4 * pi) q[0], q[1];\ncrz(4 * pi - 0.00001) q[0], q[1];\nh q[0];\n"
     "c[0] = measure q[0];\n", "0", "QDK", "1"),
    ("rx(pi) before ry", "qubit q;\nbit[1] c;\nrx(pi) q;\nry(pi/2) q;\nh q;\nc[0] = measure q;\n",
     "1", "QDK", "0"),
]


def aer(text):
    simulator = AerSimulator(max_parallel_threads=1)
    circuit = transpile(qasm3.loads(text), simulator, optimization_level=0)
    counts = simulator.run(circuit, shots=20, seed_simulator=1).result().get_counts()
    return Counter({word.replace(" ", ""): n for word, n in counts.items()})


def qdk(text):
    words = Counter()
    for shot in openqasm.run(text, shots=20, seed=1):
        last = shot[-1] if isinstance(shot, tuple) else shot
        words["1" if str(last[0]).endswith("One") else "0"] += 1
    return words


def main():
    verdict = Verdict()
    for name, body, ours, consumer, theirs in ROWS:
        counts = aer(HEAD + body) if consumer == "Aer" else qdk(HEAD + body)
        (word, _), = counts.most_common(1)
        verdict.expect(f"{name}: {consumer} differs", word[0] == theirs != ours, f"{counts}")
    return verdict.close()


if __name__ == "__main__":
    sys.exit(main())
