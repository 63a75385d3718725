"""Runs what hessq emits for other tools in these tools, and compares the outcomes.

Usage: consumers.py FOLDER [CONSUMER ...]

FOLDER is what ConsumersTest left: NAME.json says what a program does, NAME.CONSUMER.qasm is what is
emitted for a consumer, NAME.any.qasm what is emitted for all of them. The distribution of outcomes
is computed here from NAME.json, branch by branch; a consumer's counts must be as near to it as
counts of that many shots are with a probability of more than 1 - 1e-9.
"""

import json
import math
import os
import re
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np

os.environ["QDK_PYTHON_TELEMETRY"] = "none"
os.environ["QSHARP_PYTHON_TELEMETRY"] = "none"

SHOTS = 1000
FAILURE = 1e-9
R = math.sqrt(0.5)
W = np.exp(0.25j * np.pi)
ONE = {
    "x": np.array([[0, 1], [1, 0]]),
    "y": np.array([[0, -1j], [1j, 0]]),
    "z": np.diag([1, -1]),
    "h": np.array([[R, R], [R, -R]]),
    "s": np.diag([1, 1j]),
    "sdg": np.diag([1, -1j]),
    "t": np.diag([1, W]),
    "tdg": np.diag([1, W.conjugate()]),
}
INCLUDE = 'include "stdgates.inc";\n'
BRAKET = {"cx": "cnot", "sdg": "si", "tdg": "ti"}
BRAKET_NAMES = re.compile(r"^(cx|sdg|tdg)(?= )", re.MULTILINE)
CONTROLLED = {"cx": "x", "cy": "y", "cz": "z", "ccx": "x"}


class Branch:
    """One history of outcomes: its probability is the squared norm of the state."""

    def __init__(self, state, bits):
        self.state, self.bits = state, bits

    def gate(self, word, qubits):
        if word == "swap":
            self.state = np.swapaxes(self.state, *qubits)
            return
        *controls, target = qubits
        matrix = ONE[CONTROLLED.get(word, word)]
        where = [slice(None)] * self.state.ndim
        for control in controls:
            where[control] = 1
        axis = target - sum(control < target for control in controls)
        part = self.state[tuple(where)]
        state = self.state.copy()
        state[tuple(where)] = np.moveaxis(np.tensordot(matrix, part, (1, axis)), 0, axis)
        self.state = state

    def found(self, qubit, value):
        state = np.zeros_like(self.state)
        where = [slice(None)] * self.state.ndim
        where[qubit] = value
        state[tuple(where)] = self.state[tuple(where)]
        return Branch(state, dict(self.bits))

    def weight(self):
        return float(np.vdot(self.state, self.state).real)


def run(operations, branches):
    for word, *rest in operations:
        if word == "if":
            bit, body = rest
            branches = [
                after
                for branch in branches
                for after in (run(body, [branch]) if branch.bits[bit] else [branch])
            ]
        elif word in ("measure", "reset"):
            after = []
            for branch in branches:
                for value in (0, 1):
                    found = branch.found(rest[0], value)
                    if found.weight() < 1e-15:
                        continue
                    if word == "measure":
                        found.bits[rest[1]] = value
                    elif value:
                        found.gate("x", rest)
                    after.append(found)
            branches = after
        else:
            for branch in branches:
                if word == "copy":
                    branch.bits[rest[0]] = branch.bits[rest[1]]
                elif word == "xor":
                    branch.bits[rest[0]] ^= branch.bits[rest[1]]
                else:
                    branch.gate(word, rest)
    return branches


def distribution(facts):
    """The probability of each list of outcomes, the first outcome first."""
    state = np.zeros((2,) * facts["qubits"], dtype=complex)
    state[(0,) * facts["qubits"]] = 1
    total = Counter()
    for branch in run(facts["operations"], [Branch(state, {})]):
        key = tuple(branch.bits[k] for k in range(facts["outcomes"]))
        total[key] += branch.weight()
    return total


def in_qiskit(text, outcomes):
    from qiskit import qasm3

    return in_aer(qasm3.loads(text), outcomes)


def in_aer(circuit, outcomes):
    from qiskit_aer import AerSimulator

    job = AerSimulator(method="statevector", max_parallel_threads=1).run(
        circuit, shots=SHOTS, seed_simulator=1
    )
    return reversed_keys(job.result().get_counts(), outcomes)


def reversed_keys(counts, outcomes):
    result = Counter()
    for key, count in counts.items():
        bits = key.replace(" ", "")[::-1]
        result[tuple(int(b) for b in bits[:outcomes])] += count
    return result


def in_qdk(text, outcomes):
    from qdk import openqasm

    result = Counter()
    for shot in openqasm.run(text, shots=SHOTS, seed=1):
        bits = shot if isinstance(shot, (list, tuple)) else [shot]
        result[tuple(int(str(b) == "One") for b in bits[:outcomes])] += 1
    return result


def in_mqt(text, outcomes):
    from mqt.core import mlir

    program = mlir.QCProgram.from_openqasm_str(text)
    return reversed_keys(mlir.sample(program, shots=SHOTS, seed=1), outcomes)


def in_pyqasm(text, outcomes):
    """pyqasm has no simulator: what it unrolls to runs in Qiskit."""
    import pyqasm
    from qiskit import qasm3

    module = pyqasm.loads(text)
    module.validate()
    module.unroll()
    return in_aer(qasm3.loads(pyqasm.dumps(module)), outcomes)


def in_braket(text, outcomes):
    """Rows are what each measured qubit gave last; which bit it went to is read in the text.

    The form for all is read without its include and with Braket's names of three gates.
    """
    import logging

    from braket.default_simulator import StateVectorSimulator
    from braket.ir.openqasm import Program

    logging.getLogger("braket").setLevel(logging.ERROR)
    text = BRAKET_NAMES.sub(lambda found: BRAKET[found[0]], text.replace(INCLUDE, ""))
    job = StateVectorSimulator().run(Program(source=text), shots=SHOTS)
    qubit = {}
    for line in text.splitlines():
        if " = measure " in line and line.startswith("c["):
            bit, operand = line.rstrip(";").split(" = measure ")
            qubit[int(bit[2:-1])] = int(operand[operand.index("[") + 1 : -1])
    columns = [list(job.measuredQubits).index(qubit[k]) for k in range(outcomes)]
    return Counter(tuple(int(row[c]) for c in columns) for row in job.measurements)


CONSUMERS = {
    "qiskit": (in_qiskit, ["qiskit", "any"]),
    "qdk": (in_qdk, ["qdk", "qiskit", "any"]),
    "mqt": (in_mqt, ["mqt", "any"]),
    "pyqasm": (in_pyqasm, ["pyqasm", "any"]),
    "braket": (in_braket, ["braket", "any"]),
}


def distance(counts, expected):
    """Total variation, and what it may be by chance (Bretagnolle, Huber and Carol)."""
    shots = sum(counts.values())
    keys = set(counts) | set(expected)
    total = sum(abs(counts[k] / shots - expected[k]) for k in keys) / 2
    possible = sum(p > 1e-12 for p in expected.values())
    allowed = math.sqrt((possible * math.log(2) + math.log(1 / FAILURE)) / (2 * shots))
    impossible = sum(n for k, n in counts.items() if expected[k] <= 1e-12)
    return total, 0 if impossible else allowed


def main():
    folder = Path(sys.argv[1])
    chosen = sys.argv[2:] or list(CONSUMERS)
    programs = sorted(folder.glob("*.json"))
    expected = {}
    for file in programs:
        expected[file.stem] = distribution(json.loads(file.read_text()))
    failed = len(programs) < 30
    print(f"{len(programs)} programs")
    for consumer in chosen:
        begin = time.time()
        count, forms = CONSUMERS[consumer]
        for form in forms:
            files = [folder / f"{f.stem}.{form}.qasm" for f in programs]
            files = [f for f in files if f.exists()]
            right = 0
            for file in files:
                name = file.name.removesuffix(f".{form}.qasm")
                facts = json.loads((folder / f"{name}.json").read_text())
                try:
                    counts = count(file.read_text(), facts["outcomes"])
                    error, allowed = distance(counts, expected[name])
                    wrong = "" if error <= allowed else f"distance {error:.3f} of {allowed:.3f}"
                except Exception as refusal:
                    wrong = f"{type(refusal).__name__}: {str(refusal)[:200]}"
                right += not wrong
                if wrong:
                    print(f"FAILED  {file.name} in {consumer}: {wrong}", flush=True)
            failed |= right < len(files) or not files
            print(f"{consumer:8} {form:8} {right:3} of {len(files)} right", flush=True)
        print(f"{consumer:8} {time.time() - begin:.1f} s", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
