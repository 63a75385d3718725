"""One run of each circuit on QDK's sparse simulator: qdk_sparse.py FILE...

The second of two runs, so that reading and compiling are done; prints CPU and wall microseconds a
gate, and whether the results are what they have to be.
"""

import os
import sys
import time
from pathlib import Path

os.environ["QDK_PYTHON_TELEMETRY"] = "none"

from qdk import openqasm, qsharp  # noqa: E402


def number(bits):
    """The first bit is the least significant."""
    return int("".join("1" if str(bit) == "One" else "0" for bit in reversed(bits)), 2)


for name in sys.argv[1:]:
    path = Path(name)
    text = path.read_text()
    head = text.splitlines()
    gates = int(head[0].split()[-1])
    start, factor = map(int, head[1].split()[-2:])
    program = path.stem.replace("-", "_")
    openqasm.import_openqasm(text, name=program, program_type=openqasm.ProgramType.File)
    call = f"qasm_import.{program}()"
    qsharp.run(call, shots=1)
    cpu, wall = time.process_time(), time.perf_counter()
    ((first, second),) = qsharp.run(call, shots=1)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    right = number(second) == (start + factor * number(first)) % 2 ** len(second)
    print(
        f"QDK: {path.stem}: {gates} gates, CPU {cpu / gates * 1e6:.3f} µs a gate"
        f" (wall {wall / gates * 1e6:.3f}), {'right' if right else 'WRONG'}",
        flush=True,
    )
