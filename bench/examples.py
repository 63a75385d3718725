#!/usr/bin/env python3
"""Cost, CPU time, wall time and peak memory of every example, as a Markdown table.

bench/examples.py [WORD...] does those whose row has one of the words in it. CPU time is user plus
system time of the process, the compiler of the JVM among it. Files go to bench/target/examples.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "bench" / "target" / "examples"
SOLVED = [
    "examples/ridge-newton/ridge-newton.hq",
    "examples/ridge-newton/damped.hq",
    "examples/ridge-newton/pruned.hq",
    "examples/poisson/solve-3-qubits.hq",
    "examples/poisson/solve-4-qubits.hq",
    "examples/nonsymmetric/nonsymmetric.hq",
    "bench/problems/tridiagonal-8.hq",
]
ENCODED = ["examples/poisson/encode-20-qubits.hq", "examples/poisson/encode-40-qubits.hq"]
ESTIMATED = [
    "examples/poisson/estimate/solve-20-qubits.hq",
    "examples/poisson/estimate/solve-40-qubits.hq",
    "bench/problems/stencil-40-qubits.hq",
]
STARTS = 9


def run(*arguments):
    """Exit code, CPU seconds, wall seconds and peak MiB of one ./hessq."""
    begin = time.monotonic()
    process = subprocess.Popen(
        [ROOT / "hessq", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    cpu = usage.ru_utime + usage.ru_stime
    return process.returncode, cpu, wall, usage.ru_maxrss / 1024


def number(value):
    return f"{value:,}" if value < 10**9 else f"{value:.3e}"


def row(command, file, *options):
    name = pathlib.Path(file).stem
    label = " ".join([command, *options])
    wanted = sys.argv[1:]
    if wanted and not any(word in f"{name} {label}" for word in wanted):
        return
    folder = OUT / name
    code, cpu, wall, peak = run(command, *options, "-o", folder, ROOT / file)
    report = json.loads((folder / "report.json").read_text())
    cost = report["resources"]
    cells = [
        name,
        label,
        number(cost["tCount"]),
        number(cost["expected"]["tCount"]),
        number(cost["logicalQubits"]),
        number(cost["tDepth"]),
        f"{cost['successProbability']:.4f}",
        report["verification"]["verdict"] if command == "compile" else "–",
        f"{cpu:.1f}",
        f"{wall:.1f}",
        f"{peak:.0f}",
        str(code),
    ]
    print("| " + " | ".join(cells) + " |", flush=True)


def start():
    runs = [run("--help") for _ in range(STARTS)]
    cpu, wall = (statistics.median(r[k] for r in runs) for k in (1, 2))
    print(f"./hessq --help: CPU {cpu:.3f} s, wall {wall:.3f} s, medians of {STARTS}")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    run("--version")  # builds, if need be
    print("| problem | command | T | T until success | qubits | T-depth | success | verdict"
          " | CPU s | wall s | MiB | exit |")
    print("|---|---|--:|--:|--:|--:|--:|---|--:|--:|--:|--:|")
    for file in SOLVED:
        row("compile", file)
        row("compile", file, "--check=full")
    for file in ENCODED:
        row("compile", file)
    for file in ESTIMATED:
        row("estimate", file)
    start()


main()
