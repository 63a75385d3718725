#!/usr/bin/env python3
"""What one tool takes to read a file with its semantics: reading.py qdk|mqt FILE.

CPU time is user plus system time; imports, and reading the file into memory, are not counted.
"""

import os
import resource
import sys
import time

os.environ["QDK_PYTHON_TELEMETRY"] = "none"
tool, path = sys.argv[1:]
if tool == "qdk":
    from qdk import openqasm

    with open(path, encoding="ascii") as file:
        text = file.read()

    def read():
        result = openqasm.analyze(text)
        assert not result.has_errors, list(result.diagnostics)[:3]
        return result

else:
    from mqt.core import mlir

    def read():
        return mlir.QCProgram.from_openqasm_file(path)


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


begin, start = cpu(), time.monotonic()
kept = read()
wall, used = time.monotonic() - start, cpu() - begin
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
print(f"{tool}: {used:.2f} s of CPU, {wall:.2f} s, {peak} MiB")
