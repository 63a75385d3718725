"""Asks Qiskit and Stim about the circuits that ExchangeTest left, and compares with hessq.

Usage: exchange.py FOLDER
"""

import json
import sys
from pathlib import Path

import numpy as np
import stim
from qiskit import qasm3
from qiskit.quantum_info import StabilizerState, Statevector

from verdict import Verdict


def counts_agree(circuit, facts):
    return dict(circuit.count_ops()) == facts["gates"]


def check_state(verdict, name, circuit, facts):
    """Amplitudes, up to one phase, and gate counts."""
    ours = np.array(facts["amplitudes"]).view(complex)
    theirs = Statevector(circuit).data
    verdict.say(f"{name}: state in Qiskit", 1 - abs(np.vdot(ours, theirs)), 1e-12)


def check_clifford(verdict, name, circuit, facts, text):
    """The probability of 1 on each qubit: 0, 1/2 or 1."""
    ours = facts["probabilityOfOne"]
    state = StabilizerState(circuit)
    theirs = [state.probabilities([q]) for q in range(circuit.num_qubits)]
    verdict.say(f"{name}: Z in Qiskit", max(abs(p[1] - o) for p, o in zip(theirs, ours)), 1e-12)
    simulator = stim.TableauSimulator()
    simulator.do(stim.Circuit(text))
    simulator.set_num_qubits(len(ours))
    theirs = [(1 - simulator.peek_z(q)) / 2 for q in range(len(ours))]
    verdict.say(f"{name}: Z in Stim", max(abs(t - o) for t, o in zip(theirs, ours)), 0)


def main():
    folder = Path(sys.argv[1])
    verdict = Verdict()
    files = sorted(folder.glob("*.qasm"))
    verdict.expect("exchange: there are 44 circuits", len(files) == 44, f"{len(files)}")
    for file in files:
        circuit = qasm3.loads(file.read_text())
        facts = json.loads(file.with_suffix(".json").read_text())
        verdict.expect(
            f"{file.stem}: counts in Qiskit",
            counts_agree(circuit, facts),
            f"{dict(circuit.count_ops())} and {facts['gates']}",
        )
        if "amplitudes" in facts:
            check_state(verdict, file.stem, circuit, facts)
        else:
            check_clifford(
                verdict, file.stem, circuit, facts, file.with_suffix(".stim").read_text()
            )
    sys.exit(verdict.close())


if __name__ == "__main__":
    main()
