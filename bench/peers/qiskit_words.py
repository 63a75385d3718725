"""Qiskit's gridsynth on the reference angles: qiskit_words.py ANGLES EPSILON OUTPUT.

EPSILON is our operator-norm distance; Qiskit reads its own as a diamond distance, twice as large.
Writes one word a line, in time order, and prints the CPU seconds of one pass, the best of three.
"""

import sys
import time

from qiskit.synthesis import gridsynth_rz

PASSES = 3
LETTERS = {"h": "H", "s": "S", "sdg": "s", "t": "T", "tdg": "t", "x": "X", "y": "Y", "z": "Z"}

angles = [float(line) for line in open(sys.argv[1])]
epsilon = 2 * float(sys.argv[2])
best = float("inf")
for _ in range(PASSES):
    begin = time.process_time()
    circuits = [gridsynth_rz(angle, epsilon) for angle in angles]
    best = min(best, time.process_time() - begin)
with open(sys.argv[3], "w") as file:
    for circuit in circuits:
        print("".join(LETTERS[gate.operation.name] for gate in circuit.data), file=file)
print(f"CPU {best / len(angles) * 1e3:.3f} ms an angle")
