"""Compares report.json of compiled problems with what SciPy makes of their data.

Usage: against_scipy.py FOLDER...    each made by hessq compile
"""

import json
import sys
from pathlib import Path

import numpy as np

from problems import problem
from verdict import Verdict


def close(verdict, name, ours, theirs, relative):
    verdict.say(name, abs(ours - theirs) / max(abs(theirs), 1e-300), relative)


def check_matrix(verdict, name, matrix, facts):
    nonzero = matrix != 0
    for key, expected in {
        "rows": matrix.shape[0],
        "nonzeros": int(nonzero.sum()),
        "rowSparsity": int(nonzero.sum(axis=1).max()),
        "columnSparsity": int(nonzero.sum(axis=0).max()),
        "symmetric": bool((matrix == matrix.conj().T).all()),
    }.items():
        verdict.expect(
            f"{name}: {key}", facts[key] == expected, f"{facts[key]}, SciPy {expected}"
        )
    values = np.linalg.svd(matrix, compute_uv=False)
    if facts["normIs"] == "computed":
        close(verdict, f"{name}: norm", facts["norm"], values[0], 1e-9)
    if facts["conditionNumberIs"] == "computed":
        close(verdict, f"{name}: smallest singular value", facts["sigmaMin"], values[-1], 1e-9)
        condition = values[0] / values[-1]
        close(verdict, f"{name}: condition number", facts["conditionNumber"], condition, 1e-8)


def observable(text, x, gradient):
    """The value of what a problem file calls norm, x[k] or dot(g, x)."""
    if text == "norm":
        return np.linalg.norm(x)
    if text.startswith("dot("):
        return gradient @ x
    return x[int(text[text.index("[") + 1 : -1])]


def check_solution(verdict, name, matrix, right, report):
    x = np.linalg.solve(matrix, right)
    epsilon = report["problem"]["epsilon"]
    solution = report["solution"]
    verdict.say(f"{name}: state error", solution["stateError"], epsilon)
    verdict.say(f"{name}: fidelity", 1 - solution["fidelity"], epsilon**2)
    size = np.linalg.norm(x)
    for entry in solution["observables"]:
        text = entry["observable"]
        expected = observable(text, x, -right)
        if entry["classical"] is not None:
            close(verdict, f"{name}: {text}, classical", entry["classical"], expected, 1e-8)
        # A unit vector's error of ε moves a component of x by ε|x|, and dot(g, x) by ε|g||x|.
        scale = size * (np.linalg.norm(right) if text.startswith("dot(") else 1)
        error = abs(entry["value"] - expected) / scale
        verdict.say(f"{name}: {text}, circuit", error, 2 * epsilon)


def main():
    verdict = Verdict()
    for folder in map(Path, sys.argv[1:]):
        report = json.loads((folder / "report.json").read_text())
        name = report["problem"]["name"]
        matrix, right = problem(name)
        check_matrix(verdict, name, matrix, report["matrix"])
        outcome = report["verification"]["verdict"]
        verdict.expect(f"{name}: verdict", outcome in ("agrees", "not-refuted"), outcome)
        if right is not None and "solution" in report:
            check_solution(verdict, name, matrix, right, report)
    sys.exit(verdict.close())


if __name__ == "__main__":
    main()
