"""Asks Qiskit Aer and QDK about the random programs that RandomProgramsTest left.

Usage: random_programs.py FOLDER [MOST]

Both draw; hessq's probabilities are exact. An outcome that hessq calls impossible must not occur,
and the counts must pass a chi-squared test. With 500 programs in two consumers, some thousand
tests at level 1e-6, a right hessq fails once in a thousand runs; the seeds are fixed.
"""

import json
import os
import sys
from collections import Counter
from pathlib import Path

os.environ["QSHARP_PYTHON_TELEMETRY"] = "none"
os.environ["QDK_PYTHON_TELEMETRY"] = "none"

from qdk import openqasm
from qiskit import qasm3, transpile
from qiskit_aer import AerSimulator
from scipy.stats import chisquare

sys.path.insert(0, str(Path(__file__).parent.parent / "clients"))
from verdict import Verdict

SHOTS = 1000
LEVEL = 1e-6
# Below this expected count the chi-squared law is no good: such outcomes are taken together.
FEWEST = 5

# README.md says why: this one turns a qubit by rx(pi) and then by ry.
KNOWN = {("rich-417", "QDK")}


def agreement(probabilities, counts):
    """The chance of counts at least as far off, and what can't occur but did."""
    strangers = [key for key in counts if probabilities.get(key, 0) < 1e-12]
    expected, observed, rest = [], [], [0.0, 0]
    for key, p in sorted(probabilities.items()):
        if p * SHOTS < FEWEST:
            rest[0] += p * SHOTS
            rest[1] += counts.get(key, 0)
        else:
            expected.append(p * SHOTS)
            observed.append(counts.get(key, 0))
    if rest[0] >= 1:
        expected.append(rest[0])
        observed.append(rest[1])
    if len(expected) < 2 or strangers:
        return 1.0, strangers
    scale = sum(observed) / sum(expected)
    return chisquare(observed, [e * scale for e in expected]).pvalue, strangers


def in_aer(text, simulator, seed):
    circuit = transpile(qasm3.loads(text), simulator, optimization_level=0)
    result = simulator.run(circuit, shots=SHOTS, seed_simulator=seed).result()
    return Counter({(bits,): count for bits, count in result.get_counts().items()})


def in_qdk(text, seed):
    """A register comes as a list that begins with index 0, several outputs as a tuple."""
    counts = Counter()
    for shot in openqasm.run(text, shots=SHOTS, seed=seed):
        values = shot if isinstance(shot, tuple) else (shot,)
        counts[tuple(word(value) for value in values)] += 1
    return counts


def word(value):
    if isinstance(value, list):
        return "".join("1" if str(bit).endswith("One") else "0" for bit in reversed(value))
    return str(value)


def main():
    folder = Path(sys.argv[1])
    most = int(sys.argv[2]) if len(sys.argv) > 2 else None
    verdict = Verdict()
    simulator = AerSimulator(method="statevector", max_parallel_threads=1)
    files = sorted(folder.glob("*.qasm"))
    verdict.expect("there are 500 programs", len(files) == 500, f"{len(files)}")
    flat = [file for file in files if file.stem.startswith("flat")][:most]
    rich = [file for file in files if file.stem.startswith("rich")][:most]
    for number, file in enumerate(flat + rich):
        text = file.read_text()
        facts = json.loads(file.with_suffix(".json").read_text())
        probabilities = {tuple(o["values"]): o["probability"] for o in facts["outcomes"]}
        theirs = {"QDK": in_qdk(text, number + 1)}
        if file.stem.startswith("flat"):
            theirs["Aer"] = in_aer(text, simulator, number + 1)
        for name, counts in theirs.items():
            if (file.stem, name) in KNOWN:
                continue
            chance, strangers = agreement(probabilities, counts)
            verdict.expect(f"{file.stem} in {name}", not strangers, f"impossible: {strangers}")
            verdict.expect(f"{file.stem} in {name}", chance > LEVEL, f"chance {chance:.1e}")
    return verdict.close()


if __name__ == "__main__":
    sys.exit(main())
