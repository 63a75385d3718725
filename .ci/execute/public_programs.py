"""Runs other people's programs in hessq and compares with Qiskit Aer.

Usage: public_programs.py HESSQ FOLDER

The programs are those of MQT Bench and of Qiskit's circuit library, made when this runs and
written as OpenQASM 3 by Qiskit's exporter. Without feed-forward Aer's probabilities are exact, and
so is the comparison; else Aer draws, and a chi-squared test at level 1e-6 decides.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from mqt.bench import BenchmarkLevel, get_benchmark
from mqt.bench.benchmarks import get_available_benchmark_names
from qiskit import QuantumCircuit, qasm3, transpile
from qiskit.circuit import library
from qiskit_aer import AerSimulator
from qiskit_aer.library import SaveProbabilitiesDict

sys.path.insert(0, str(Path(__file__).parent.parent / "clients"))
from random_programs import LEVEL, SHOTS, agreement
from verdict import Verdict

# Sums of up to 2^14 squares of doubles after some thousand gates.
ROUNDING = 1e-9
# Where 6 qubits are not possible, or too few for the structure.
QUBITS = {"half_adder": 5, "hrs_cumulative_multiplier": 5, "vbe_ripple_carry_adder": 7,
          "multiplier": 8, "rg_qft_multiplier": 8, "seven_qubit_steane_code": 13,
          "shors_nine_qubit_code": 17}
BASIS = ["u3", "cx", "p", "h", "rz", "cp"]
LEFT_OUT = {"shor"}  # 15,000 controlled operations: minutes in the exporter.


def benchmarks():
    for name in get_available_benchmark_names():
        if name not in LEFT_OUT:
            circuit = get_benchmark(name, BenchmarkLevel.INDEP, QUBITS.get(name, 6))
            if circuit.num_clbits == 0:
                circuit.measure_all()
            yield f"mqt-{name}", circuit


def library_circuits():
    parameters = np.linspace(0.1, 3.0, 200)
    shapes = {
        "qft": library.QFTGate(6),
        "efficient-su2": library.efficient_su2(5, reps=2),
        "real-amplitudes": library.real_amplitudes(5, reps=2),
        "quantum-volume": library.quantum_volume(5, seed=1),
        "iqp": library.random_iqp(5, seed=2),
        "hidden-linear-function": library.hidden_linear_function([[1, 1, 0], [1, 0, 1], [0, 1, 1]]),
        "grover-operator": library.grover_operator(marked()),
        "excitation-preserving": library.excitation_preserving(4, reps=2),
        "zz-feature-map": library.zz_feature_map(4),
        "pauli-feature-map": library.pauli_feature_map(4, paulis=["Z", "XX"]),
    }
    for name, shape in shapes.items():
        circuit = QuantumCircuit(shape.num_qubits)
        circuit.h(range(0, shape.num_qubits, 2))
        circuit.append(shape if not isinstance(shape, QuantumCircuit) else shape.to_gate(),
                       range(shape.num_qubits))
        circuit = circuit.assign_parameters(parameters[: circuit.num_parameters])
        circuit.measure_all()
        yield f"qiskit-{name}", transpile(circuit, basis_gates=BASIS)


def marked():
    oracle = QuantumCircuit(3)
    oracle.ccz(0, 1, 2)
    return oracle


def exported(circuit):
    """As it is if the exporter can write it, else in gates of the standard library."""
    try:
        return qasm3.dumps(circuit)
    except TypeError:  # A gate that is given by a matrix.
        return qasm3.dumps(transpile(circuit, basis_gates=BASIS, optimization_level=0))


def drawn_late(circuit):
    """Whether every measurement is its qubit's last operation and nothing depends on one."""
    done = set()
    for step in circuit.data:
        if step.operation.name in ("if_else", "while_loop", "for_loop", "switch_case", "reset"):
            return False
        if step.operation.name == "barrier":
            continue
        if any(qubit in done for qubit in step.qubits):
            return False
        if step.operation.name == "measure":
            done.update(step.qubits)
    return bool(done)


def aer_exact(circuit):
    """The probability of each word of classical bits, index 0 last."""
    places = [(step.qubits[0], step.clbits[0]) for step in circuit.data
              if step.operation.name == "measure"]
    bare = QuantumCircuit(circuit.qubits)
    bare.global_phase = circuit.global_phase
    for step in circuit.data:
        if step.operation.name not in ("measure", "barrier"):
            bare.append(step.operation, step.qubits)
    bare.append(SaveProbabilitiesDict(bare.num_qubits, label="all"), range(bare.num_qubits))
    simulator = AerSimulator(method="statevector", max_parallel_threads=1)
    saved = simulator.run(transpile(bare, simulator, optimization_level=0)).result()
    probabilities = Counter()
    for state, probability in saved.data()["all"].items():
        word = ["0"] * circuit.num_clbits
        for qubit, clbit in places:
            if state >> circuit.find_bit(qubit).index & 1:
                word[-1 - circuit.find_bit(clbit).index] = "1"
        probabilities["".join(word)] += probability
    return probabilities


def aer_drawn(circuit):
    simulator = AerSimulator(method="statevector", max_parallel_threads=1)
    ready = transpile(circuit, simulator, optimization_level=0)
    counts = simulator.run(ready, shots=SHOTS, seed_simulator=1).result().get_counts()
    return Counter({word.replace(" ", ""): count for word, count in counts.items()})


def main():
    hessq, folder = sys.argv[1], Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    verdict = Verdict()
    number = 0
    for name, circuit in [*benchmarks(), *library_circuits()]:
        file = folder / f"{name}.qasm"
        file.write_text(exported(circuit))
        command = [hessq, "simulate", "--quiet", "--exact", "--json", "--shots", "1000", str(file)]
        run = subprocess.run(command, capture_output=True, text=True)
        verdict.expect(f"{name} runs", run.returncode == 0, run.stderr[:300])
        if run.returncode != 0:
            continue
        number += 1
        outcomes = json.loads(run.stdout)["outcomes"]
        if drawn_late(circuit) and "probability" in outcomes[0]:
            theirs = aer_exact(circuit)
            ours = {o["bits"]: o["probability"] for o in outcomes}
            error = max(abs(ours.get(w, 0) - theirs.get(w, 0)) for w in {*ours, *theirs})
            verdict.say(f"{name} in Aer", error, ROUNDING)
        elif "probability" in outcomes[0]:
            ours = {o["bits"]: o["probability"] for o in outcomes}
            chance, strangers = agreement(ours, aer_drawn(circuit))
            verdict.expect(f"{name} in Aer", chance > LEVEL and not strangers,
                           f"chance {chance:.1e}, impossible {strangers}")
        else:
            theirs = aer_exact(circuit)
            counts = Counter({o["bits"]: o["count"] for o in outcomes})
            chance, strangers = agreement(theirs, counts)
            verdict.expect(f"{name} in Aer", chance > LEVEL and not strangers,
                           f"chance {chance:.1e}, impossible {strangers}")
    verdict.expect("there are 40 programs", number >= 40, f"{number}")
    return verdict.close()


if __name__ == "__main__":
    sys.exit(main())
