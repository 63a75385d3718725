#!/usr/bin/env python3
"""Which programs hessq, QDK, pyqasm and the reference parser take: verdicts.py JAVA-COMMAND...

Each generated program is a block of declarations and one statement, right or wrong by chance, within
the tools' subsets. Where a verdict differs from ours, EXPLAINED must say why; what it does not
explain is printed, and the exit code is 1. The reference parser knows syntax alone. pyqasm runs the
program to judge it, without end if the program has none: each program has a process and SECONDS.
"""

import collections
import contextlib
import io
import logging
import os
import pathlib
import random
import re
import resource
import select
import signal
import subprocess
import sys

os.environ["QDK_PYTHON_TELEMETRY"] = "none"
logging.disable(logging.CRITICAL)

import openqasm3  # noqa: E402
import pyqasm  # noqa: E402
from qdk import openqasm  # noqa: E402

PROGRAMS = 2000
SECONDS = 2
BYTES = 4 << 30
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


# The tool, whether we take the program, a pattern in our codes or else in the tool's message, one in
# the statement, and what the specification says.
EXPLAINED = [
    ("qdk", False, "0105", r"\^|&|\||<<|>>",
     "bit operations need registers or integers with a width, and shifts an integer"),
    ("qdk", False, "0105", r"==|!=|<|>", "registers of different lengths, or with a float, do not compare"),
    ("qdk", False, "0105", r"%", "% is defined for integers alone"),
    ("qdk", False, "0105|0109", "", "arithmetic and logic do not take registers, nor a bit a float"),
    ("qdk", False, "0110", "measure", "a measurement goes into a bit, or into a register of the same length"),
    ("qdk", False, "0108", "", "constant indices are checked; QDK leaves them to the run"),
    ("qdk", False, "0107|0111", r"\[k\]|1\.5|-1", "a size is an integer constant above 0"),
    ("qdk", False, "0106", "", "registers convert to integers of their width alone, floats not to bits"),
    ("qdk", False, "0116", "", "a qubit twice in one call is an error; QDK leaves it to the run"),
    ("qdk", False, "0128", r"bit", "there is no cast from float to bit"),
    ("qdk", False, "0119", r"ctrl\(0\)", "the number of controls is positive"),
    ("qdk", False, "0124", r"%", "the remainder of a division by 0 has no value"),
    ("qdk", True, "CannotCastLiteral", "", "floats and integers convert to integers and bool as in C"),
    ("qdk", True, "CannotCast", r"rz\(true\)|rz\(i\)|<<=|>>=|<<|>>",
     "numbers are angles of gates, and integers convert to unsigned ones, as in C"),
    ("qdk", True, "CannotCast", r"bit\[|cs|ds", "a constant integer that fits fills a register"),
    ("qdk", True, "UnaryNegation", "", "negation of unsigned integers wraps as in C; constants have bits"),
    ("reference", True, "", r"^pow @", "pow without an exponent; we say so with the meaning (QASM0119)"),
    ("reference", True, "outside", r"^(return|break|continue)",
     "the parser knows where these stand; we say so with the meaning (QASM0120, QASM0121)"),
    ("pyqasm", False, "010[0-4]|0112|0117|0120|0121", "",
     "pyqasm lets names of gates be taken again, and assigns to constants"),
    ("pyqasm", False, "0107|0111", r"\[-1\]|\[k\]|1\.5|\[i\]", "a size is an integer constant above 0"),
    ("pyqasm", False, "0105|0109|0128", "", "pyqasm checks no types of operands"),
    ("pyqasm", False, "0106", "", "pyqasm converts any value to any type"),
    ("pyqasm", False, "0114|0119|0113", "", "pyqasm reads more operands, or controls, than the gate has"),
    ("pyqasm", False, "0108|0110|0116|0124", "", "pyqasm leaves indices, sizes and constants to the run"),
    ("pyqasm", True, "Index -1|NoneType|register size mismatch", r"\[-1\]",
     "a negative index counts from the end"),
    ("pyqasm", True, "should be same|Invalid initialization", "=",
     "values convert when they are assigned, those of casts too, as in C"),
    ("pyqasm", True, "ndarray|ufunc|list index|with classical register", "",
     "bits and registers are values: they compare, and convert to integers and bool"),
    ("pyqasm", True, "Undefined variable 'pi'", r"\(pi\)", "pi is known everywhere"),
    ("pyqasm", True, "negative shift count", r">> -|<< -",
     "pyqasm runs the program; what it does when it runs is not its form"),
]


def explained(tool, ours, text, message):
    """The number of the first explanation that fits, if there is one."""
    for number, (name, verdict, code, pattern, _) in enumerate(EXPLAINED):
        if (name == tool and verdict == (ours == "ok")
                and re.search(code, message if verdict else ours) and re.search(pattern, text)):
            return number
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


def apart(judge, text):
    """What judge says in a process of its own; None if that is nothing, or takes too long."""
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        os.write(sink, ("said " + judge(text)).encode()[:2000])
        os._exit(0)
    os.close(sink)
    said = b""
    if select.select([source], [], [], SECONDS)[0]:
        said = os.read(source, 2000)
    os.close(source)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return said.decode(errors="replace")[5:] if said else None


def main():
    random.seed(11)
    statements = [statement() for _ in range(PROGRAMS)]
    for judge in (with_pyqasm, reference):  # the parsers of both learn as they read
        for text in ("x one;", "if (b) { x one; }", "i = i8 + 2;", "cs = measure qs;"):
            judge(HEAD + text)
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text("".join(f"{HEAD}{s}\n// ====\n" for s in statements), encoding="utf-8")
    ours = subprocess.run([*sys.argv[1:], FILE], check=True, capture_output=True, text=True).stdout
    verdicts = ours.split("\n")[:-1]
    assert len(verdicts) == PROGRAMS, len(verdicts)
    alike, used, unexplained = collections.Counter(), collections.Counter(), 0
    asked, silent = collections.Counter(), collections.Counter()
    for text, own in zip(statements, verdicts):
        syntax = own != "ok" and all(code < "QASM0100" for code in own.split())
        for tool, judge in (("qdk", qdk), ("pyqasm", with_pyqasm), ("reference", reference)):
            message = judge(HEAD + text) if tool == "qdk" else apart(judge, HEAD + text)
            if message is None and text.startswith("while"):
                silent[tool] += 1
                continue
            message = "no answer" if message is None else message
            asked[tool] += 1
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
        print(f"{tool}: {count} of {asked[tool]} alike, {silent[tool]} loops that do not end")
    for number, count in sorted(used.items()):
        tool, verdict, _, _, why = EXPLAINED[number]
        print(f"  {count:4} {tool} {'refuses' if verdict else 'takes'}: {why}")
    print(f"{unexplained} without explanation")
    return unexplained > 0


if __name__ == "__main__":
    sys.exit(main())
