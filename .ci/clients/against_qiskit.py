"""Loads flat files of hessq in Qiskit and runs them there.

Usage: against_qiskit.py FOLDER...    each made by hessq compile --flat --profile unitary

Compares with report.json the counts, and with the problem's data the block that an encoding has,
column by column, or the state that a solver prepares. Gates act by Qiskit's own matrices on a
list of the amplitudes that are not zero; where Qiskit's dense state vector is small enough, that
is compared with the list.
"""

import json
import re
import sys
from pathlib import Path

import numpy as np
from qiskit import qasm3
from qiskit.quantum_info import Statevector

from problems import problem
from verdict import Verdict

DENSE_QUBITS = 12
NEGLIGIBLE = 1e-13
CLIFFORD = {"x", "y", "z", "h", "s", "sdg", "cx", "cy", "cz", "swap"}


class Sparse:
    """Amplitudes that are not zero, by basis state; qubit 0 is the least significant bit."""

    def __init__(self, start):
        self.keys = np.array([start], dtype=np.int64)
        self.values = np.array([1 + 0j])

    def apply(self, matrix, qubits):
        size = 1 << len(qubits)
        masks = [1 << q for q in qubits]
        local = sum(((self.keys & m) != 0).astype(np.int64) << k for k, m in enumerate(masks))
        bare = self.keys & ~np.int64(sum(masks))
        keys, values = [], []
        for row in range(size):
            entries = matrix[row, local]
            used = entries != 0
            if used.any():
                keys.append(bare[used] | sum(m for k, m in enumerate(masks) if row >> k & 1))
                values.append(entries[used] * self.values[used])
        keys, values = np.concatenate(keys), np.concatenate(values)
        if (np.count_nonzero(matrix, axis=0) > 1).any():
            keys, place = np.unique(keys, return_inverse=True)
            total = np.zeros(len(keys), dtype=complex)
            np.add.at(total, place, values)
            kept = abs(total) > NEGLIGIBLE
            keys, values = keys[kept], total[kept]
        self.keys, self.values = keys, values

    def at(self, key):
        """The amplitude of one basis state."""
        found = np.flatnonzero(self.keys == key)
        return self.values[found[0]] if len(found) else 0

    def dense(self, qubits):
        vector = np.zeros(1 << qubits, dtype=complex)
        vector[self.keys] = self.values
        return vector


def run(circuit, start):
    state = Sparse(start)
    matrices = {}
    place = {bit: k for k, bit in enumerate(circuit.qubits)}
    for step in circuit.data:
        name = step.operation.name
        if name not in ("measure", "barrier"):
            if name not in matrices:
                matrices[name] = step.operation.to_matrix()
            state.apply(matrices[name], [place[q] for q in step.qubits])
    return state


class Registers:
    """What the comment block says about the registers of the file."""

    def __init__(self, text, circuit):
        self.facts = dict(re.findall(r"^// hessq\.fact (\S+) (.+)$", text, re.M))
        roles = re.findall(r"^// hessq\.register (\S+) \d+ (\S+)$", text, re.M)
        success = re.search(r"^// hessq\.success (.+)$", text, re.M)
        pairs = success.group(1).split() if success else []
        wanted = {name: int(value) for name, value in (pair.split("=") for pair in pairs)}
        place = {bit: k for k, bit in enumerate(circuit.qubits)}
        found = {r.name: [place[q] for q in r] for r in circuit.qregs}
        self.system = [q for name, role in roles if role == "system" for q in found[name]]
        self.pattern = sum(
            (value >> k & 1) << found[name][k]
            for name, value in wanted.items()
            for k in range(len(found[name]))
        )

    def key(self, value):
        """The basis state whose system register holds a value, all else zero."""
        return sum((value >> k & 1) << q for k, q in enumerate(self.system))


def check_counts(verdict, name, circuit, text, report):
    operations = circuit.count_ops()
    resources = report["resources"]
    for key, count in {
        "tCount": operations.get("t", 0) + operations.get("tdg", 0),
        "cliffordCount": sum(n for kind, n in operations.items() if kind in CLIFFORD),
        "measurementCount": operations.get("measure", 0),
        "logicalQubits": circuit.num_qubits,
    }.items():
        verdict.expect(
            f"{name}: {key}", resources[key] == count, f"{resources[key]}, Qiskit {count}"
        )
    others = set(operations) - CLIFFORD - {"t", "tdg", "measure", "barrier"}
    verdict.expect(f"{name}: only Clifford+T", not others, f"{others}")


def check_dense(verdict, name, circuit, state):
    if circuit.num_qubits <= DENSE_QUBITS:
        plain = circuit.remove_final_measurements(inplace=False)
        error = np.linalg.norm(Statevector(plain).data - state.dense(circuit.num_qubits))
        verdict.say(f"{name}: Qiskit's own state vector", error, 1e-9)


def check_block(verdict, name, circuit, registers, matrix, report):
    alpha = report["plan"]["alpha"]
    size = 1 << len(registers.system)
    block = np.empty((size, size), dtype=complex)
    for column in range(size):
        state = run(circuit, registers.key(column))
        if column == 0:
            check_dense(verdict, name, circuit, state)
        block[:, column] = [state.at(registers.key(row)) for row in range(size)]
    n = len(matrix)
    wanted = matrix / alpha
    phase = np.vdot(wanted, block[:n, :n])
    error = np.linalg.norm(block[:n, :n] * abs(phase) / phase - wanted, 2)
    verdict.say(f"{name}: block", error, report["problem"]["epsilon"])


def check_state(verdict, name, circuit, registers, matrix, right, report):
    state = run(circuit, 0)
    check_dense(verdict, name, circuit, state)
    size = 1 << len(registers.system)
    keys = [registers.pattern | registers.key(value) for value in range(size)]
    found = np.array([state.at(key) for key in keys])
    probability = np.linalg.norm(found) ** 2
    x = np.zeros(size, dtype=complex)
    x[: len(right)] = np.linalg.solve(matrix, right)
    x /= np.linalg.norm(x)
    overlap = abs(np.vdot(x, found)) / np.sqrt(probability)
    error = np.sqrt(max(0, 2 - 2 * overlap))
    verdict.say(f"{name}: state error", error, report["problem"]["epsilon"])
    claimed = report["resources"]["successProbability"]
    verdict.say(f"{name}: success probability", abs(probability - claimed), 1e-6)
    if "solution" in report:
        ours = report["solution"]["stateError"]
        verdict.say(f"{name}: the same state error", abs(error - ours), 1e-6)


def main():
    verdict = Verdict()
    for folder in map(Path, sys.argv[1:]):
        report = json.loads((folder / "report.json").read_text())
        name = report["problem"]["name"]
        text = (folder / f"{name}.qasm").read_text()
        circuit = qasm3.loads(text)
        registers = Registers(text, circuit)
        check_counts(verdict, name, circuit, text, report)
        matrix, right = problem(name)
        if right is None:
            check_block(verdict, name, circuit, registers, matrix, report)
        else:
            check_state(verdict, name, circuit, registers, matrix, right, report)
    sys.exit(verdict.close())


if __name__ == "__main__":
    main()
