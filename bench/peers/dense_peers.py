"""Runs OpenQASM files of circuits.py on another simulator: dense_peers.py PEER THREADS FILE...

PEER is lightning (PennyLane Lightning, double precision), lightning-single or qsim (single
precision, gates fused to 4 qubits). Prints <Z> of qubit 0 and the least of some times, from |0...0>
to <Z>, without reading the file; and apart from them those of the start up to the first gate.
"""

import os
import pathlib
import re
import sys
import time

# Of a run that takes so many seconds.
RUNS = ((0.5, 9), (5, 5), (float("inf"), 3))
LINE = re.compile(r"(\w+)(?:\(([^)]*)\))? q\[(\d+)\](?:, q\[(\d+)\])?;")


def gates(file):
    """Name, angle or None, qubits; and the number of qubits."""
    text = pathlib.Path(file).read_text()
    found = []
    for line in text.splitlines()[3:]:
        name, angle, *qubits = LINE.fullmatch(line).groups()
        found.append((name, float(angle) if angle else None, [int(q) for q in qubits if q]))
    return found, int(re.search(r"qubit\[(\d+)\]", text)[1])


def lightning(file, c_dtype):
    import numpy
    import pennylane as qml

    kinds = {"rx": qml.RX, "ry": qml.RY, "rz": qml.RZ, "cx": qml.CNOT, "h": qml.Hadamard,
             "cp": qml.ControlledPhaseShift, "s": qml.S, "t": qml.T}
    found, n = gates(file)
    operations = [
        kinds[name](*([] if angle is None else [angle]), wires=qubits)
        for name, angle, qubits in found
    ]
    device = qml.device("lightning.qubit", wires=n, c_dtype=getattr(numpy, c_dtype))
    tape = qml.tape.QuantumScript(operations, [qml.expval(qml.Z(0))])
    return lambda: float(device.execute(tape))


def qsim(file, threads):
    import cirq
    import math
    import qsimcirq

    found, n = gates(file)
    line = cirq.LineQubit.range(n)
    kinds = {"rx": cirq.rx, "ry": cirq.ry, "rz": cirq.rz,
             "cp": lambda angle: cirq.CZPowGate(exponent=angle / math.pi)}
    plain = {"cx": cirq.CNOT, "h": cirq.H, "s": cirq.S, "t": cirq.T}
    circuit = cirq.Circuit(
        (plain[name] if angle is None else kinds[name](angle))(*(line[q] for q in qubits))
        for name, angle, qubits in found
    )
    simulator = qsimcirq.QSimSimulator(
        qsimcirq.QSimOptions(max_fused_gate_size=4, cpu_threads=threads)
    )
    observable = cirq.PauliSum.from_pauli_strings(cirq.Z(line[0]))
    return lambda: simulator.simulate_expectation_values(
        circuit, observable, qubit_order=line
    )[0].real


def since_start():
    """CPU and wall seconds that this process has taken."""
    ticks = pathlib.Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()[19]
    started = int(ticks) / os.sysconf("SC_CLK_TCK")
    uptime = float(pathlib.Path("/proc/uptime").read_text().split()[0])
    return time.process_time(), uptime - started


def timed(run):
    cpu, wall = time.process_time(), time.perf_counter()
    z = run()
    return time.process_time() - cpu, time.perf_counter() - wall, z


def main():
    peer, threads, files = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    make = {
        "lightning": lambda file: lightning(file, "complex128"),
        "lightning-single": lambda file: lightning(file, "complex64"),
        "qsim": lambda file: qsim(file, threads),
    }[peer]
    who = f"{peer}, {threads} threads"
    runs = [make(file) for file in files]
    print(f"{who}: start-up with reading CPU %.2f s, wall %.2f s" % since_start(), flush=True)
    for file, run in zip(files, runs):
        first = timed(run)
        number = next(number for limit, number in RUNS if first[1] < limit)
        cpu, wall, z = min([first] + [timed(run) for _ in range(number - 1)])
        print(f"{os.path.basename(file)} {who}: <Z0> = {z:+.6f}, CPU {cpu:.4f} s, wall {wall:.4f} s",
              flush=True)


main()
