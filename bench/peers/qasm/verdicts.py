#!/usr/bin/env python3
"""Which programs hessq, QDK, pyqasm and the reference parser take: verdicts.py JAVA-COMMAND...

Each generated program is a block of declarations and one statement, right or wrong by chance, within
the tools' subsets. Where a verdict differs from ours, EXPLAINED must say why; what it does not
explain is printed, and the exit code is 1. The reference parser knows syntax alone.
"""

import collections
import contextlib
import io
import logging
import os
import pathlib
import random
import re
import subprocess
import sys

os.environ["QDK_PYTHON_TELEMETRY"] = "none"
logging.disable(logging.CRITICAL)

import openqasm3  # noqa: E402
import pyqasm  # noqa: E402
from qdk import openqasm  # noqa: E402

PROGRAMS = 700
FILE = pathlib.Path("bench/target/qasm/verdicts.qasm")
HEAD = """OPENQASM 3.0;
include "stdgates.inc";
qubit[4] qs;
qubit[3] rs;
qubit one;
bit[4] cs;
bit[3] ds;
bit b;
int i = 3;
int[8] i8 = 2;
uint[8] u8 = 2;
float f = 0.5;
float[32] f32 = 0.25;
bool tt = true;
const int n = 2;
const float k = 1.5;
gate mine(p, r) v, w { rz(p) v; cx v, w; rz(r) w; }
def twice(int[8] m) -> int[8] { return m * 2; }
def flip(qubit v) { x v; }
"""
DECLARED = len(HEAD.splitlines())

NAMES = ["i", "i8", "u8", "f", "f32", "tt", "b", "cs", "ds", "n", "k"]
VALUES = NAMES * 2 + ["1", "7", "-2", "0.5", "2.0", "true", "false", '"0101"', '"011"', "pi"]
TYPES = ["int", "int[8]", "uint[8]", "float", "float[32]", "bool", "bit", "bit[4]", "bit[3]"]
OPERATORS = "+ - * / % ** << >> < <= > >= == != & ^ | && ||".split()
QUBITS = ["one", "qs", "rs", "qs[0]", "qs[1]", "qs[3]", "qs[4]", "rs[2]", "rs[n]", "rs[-1]", "one[0]"]
GATES = ["x", "h", "cx", "cz", "ccx", "rz(0.5)", "rz(i)", "rz", "rx(f)", "p(cs)", "mine(1, f)",
         "mine(0.5)", "swap", "cp(pi / 2)", "nogate", "twice", "flip", "rz(true)", "u2(0.1, f)"]


def expression(depth=0):
    kind = random.randrange(7)
    if depth > 1 or kind < 3:
        return random.choice(VALUES)
    if kind == 3:
        return f"{random.choice('-!~')}{expression(depth + 1)}"
    if kind == 4:
        return f"{random.choice(TYPES)}({expression(depth + 1)})"
    return f"({expression(depth + 1)} {random.choice(OPERATORS)} {expression(depth + 1)})"


def statement():
    pick = random.choice
    return pick([
        lambda: f"{pick(TYPES)} a = {expression()};",
        lambda: f"const {pick(TYPES)} a = {expression()};",
        lambda: f"{pick(NAMES)} = {expression()};",
        lambda: f"{pick(['i', 'f', 'u8', 'cs', 'b'])} {pick(['+=', '-=', '*=', '&=', '<<='])} {pick(VALUES)};",
        lambda: f"{pick(GATES)} {', '.join(pick(QUBITS) for _ in range(random.randrange(1, 4)))};",
        lambda: f"{pick(GATES)} {pick(QUBITS)};",
        lambda: f"{pick(['inv', 'ctrl', 'pow(2)', 'ctrl(2)', 'negctrl', 'ctrl(0)', 'pow'])} @ "
                f"{pick(['x', 'rz(0.5)'])} {', '.join(pick(QUBITS) for _ in range(random.randrange(1, 4)))};",
        lambda: f"{pick(['b', 'cs', 'ds', 'cs[0]', 'cs[4]', 'i'])} = measure {pick(QUBITS)};",
        lambda: f"reset {pick(QUBITS + ['cs', 'i'])};",
        lambda: f"if ({expression()}) {{ x one; }}",
        lambda: f"while ({expression()}) {{ x one; }}",
        lambda: f"for int a in [{pick(['0', 'n', '1', 'f'])}:{pick(['3', 'i', '0'])}] {{ x {pick(['one', 'qs[a]', 'a'])}; }}",
        lambda: f"{pick(['break', 'continue', 'return', 'return 1', 'end'])};",
        lambda: f"{pick(TYPES)} {pick(['a', 'i', 'qs', 'h', 'measure', 'mine'])};",
        lambda: f"qubit[{pick(['2', 'n', 'i', '-1', '1.5'])}] a;",
        lambda: f"bit[{pick(['2', 'n', 'i', '-1', 'k'])}] a;",
        lambda: f"i8 = twice({', '.join(pick(VALUES) for _ in range(random.randrange(3)))});",
        lambda: f"flip({pick(QUBITS)});",
        lambda: f"let a = {pick(QUBITS)};",
        lambda: f"array[int[8], {pick(['2', '3', 'n', 'i'])}] a = {{{pick(['1, 2', '1, 2, 3', '1.5, 2'])}}};",
    ])()


# (tool, our verdict, pattern in the statement or None, pattern in its message or in our codes, why)
EXPLAINED = []


def explained(tool, ours, text, message):
    for name, verdict, code, pattern, _ in EXPLAINED:
        if (name == tool and verdict == (ours == "ok")
                and re.search(code, message if verdict else ours) and re.search(pattern, text)):
            return EXPLAINED.index((name, verdict, code, pattern, _))
    return None


def qdk(text):
    found = [d for d in openqasm.analyze(text).diagnostics]
    return " ".join(str(d) for d in found).replace("\n", " ")


def with_pyqasm(text):
    try:
        with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
            pyqasm.loads(text).validate()
        return ""
    except Exception as e:
        return f"{type(e).__name__}: {e}".replace("\n", " ")


def reference(text):
    try:
        with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
            openqasm3.parse(text)
        return ""
    except Exception as e:
        return f"{type(e).__name__}: {e}".replace("\n", " ")


def main():
    random.seed(11)
    statements = [statement() for _ in range(PROGRAMS)]
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text("".join(f"{HEAD}{s}\n// ====\n" for s in statements), encoding="utf-8")
    ours = subprocess.run([*sys.argv[1:], FILE], check=True, capture_output=True, text=True).stdout
    verdicts = ours.split("\n")[:-1]
    assert len(verdicts) == PROGRAMS, len(verdicts)
    alike, used, unexplained = collections.Counter(), collections.Counter(), 0
    for text, own in zip(statements, verdicts):
        syntax = own != "ok" and all(code < "QASM0100" for code in own.split())
        for tool, judge in (("qdk", qdk), ("pyqasm", with_pyqasm), ("reference", reference)):
            message = judge(HEAD + text)
            own_here = ("ok" if not syntax else own) if tool == "reference" else own
            if (message == "") == (own_here == "ok"):
                alike[tool] += 1
                continue
            rule = explained(tool, own_here, text, message)
            if rule is None:
                unexplained += 1
                print(f"{tool}: {text}\n  ours: {own_here}\n  {tool}: {message[:200] or 'ok'}")
            else:
                used[rule] += 1
    for tool, count in sorted(alike.items()):
        print(f"{tool}: {count} of {PROGRAMS} alike")
    for number, count in sorted(used.items()):
        tool, verdict, _, _, why = EXPLAINED[number]
        print(f"  {count:4} {tool} {'refuses' if verdict else 'takes'}: {why}")
    print(f"{unexplained} without explanation")
    return unexplained > 0


if __name__ == "__main__":
    sys.exit(main())
