"""Writes circuits and runs them on Stim: stim_peer.py write FOLDER | run FILE... | sample SHOTS FILE...

clifford-N: 10^5 random h, s and cx on N qubits, 1,000 measurements of random qubits spread evenly.
surface-code-15: rotated memory, 45 rounds, noise 0.001 everywhere. Times are the least of nine,
without reading the file.
"""

import os
import pathlib
import random
import sys
import time

import stim

RUNS = 9


def write(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for n in 200, 1000:
        draw = random.Random(n)
        lines = []
        for k in range(100_000):
            gate = draw.choice(["H", "S", "CX"])
            a, b = draw.sample(range(n), 2)
            lines.append(f"CX {a} {b}" if gate == "CX" else f"{gate} {a}")
            if k % 100 == 99:
                lines.append(f"M {draw.randrange(n)}")
        (folder / f"clifford-{n}.stim").write_text("\n".join(lines) + "\n")
    code = stim.Circuit.generated(
        "surface_code:rotated_memory_z",
        distance=15,
        rounds=45,
        after_clifford_depolarization=0.001,
        before_round_data_depolarization=0.001,
        before_measure_flip_probability=0.001,
        after_reset_flip_probability=0.001,
    )
    (folder / "surface-code-15.stim").write_text(f"{code}\n")


def timed(file, work):
    times = []
    for _ in range(RUNS):
        wall, cpu = time.perf_counter(), time.process_time()
        result = work()
        times.append((time.perf_counter() - wall, time.process_time() - cpu))
    wall, cpu = min(times)
    print(f"{os.path.basename(file)} Stim: {result()}, CPU {cpu:.3f} s, wall {wall:.3f} s")


def run(file):
    circuit = stim.Circuit.from_file(file)

    def work():
        simulator = stim.TableauSimulator(seed=1)
        simulator.do_circuit(circuit)
        record = simulator.current_measurement_record()
        return lambda: f"{sum(record)} ones"

    timed(file, work)


def sample(file, shots):
    circuit = stim.Circuit.from_file(file)

    def work():
        # The sampler is made anew: it holds a reference sample, which takes time as well.
        fired = circuit.compile_detector_sampler(seed=1).sample(shots, bit_packed=True)
        return lambda: f"{int(fired_bits(fired)) / shots / circuit.num_detectors:.6f} fired"

    timed(file, work)


def fired_bits(packed):
    import numpy

    return numpy.bitwise_count(packed).sum(dtype=numpy.int64)


def main():
    verb, *rest = sys.argv[1:]
    if verb == "write":
        write(pathlib.Path(rest[0]))
    elif verb == "run":
        for file in rest:
            run(file)
    else:
        for file in rest[1:]:
            sample(file, int(rest[0]))


main()
