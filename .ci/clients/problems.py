"""The problems of the examples, made again from their data by NumPy and SciPy alone."""

from pathlib import Path

import numpy as np
import scipy.io

ROOT = Path(__file__).resolve().parents[2]


def load(path):
    data = scipy.io.mmread(ROOT / path)
    return np.asarray(data.todense() if hasattr(data, "todense") else data)


def tridiagonal(n, lower, main, upper):
    return main * np.eye(n) + lower * np.eye(n, k=-1) + upper * np.eye(n, k=1)


def newton(matrix, damping):
    a = load(f"examples/ridge-newton/{matrix}.mtx") + damping * np.eye(30)
    return a, -load("examples/ridge-newton/gradient.mtx").ravel()


def poisson(qubits):
    return tridiagonal(2**qubits, -1, 2, -1), np.ones(2**qubits)


def problem(name):
    """The matrix and the right-hand side; None as the latter for an encoding."""
    index = np.arange(8)
    return {
        "ridge-newton": lambda: newton("hessian", 0),
        "damped": lambda: newton("hessian", 0.0107),
        "pruned": lambda: newton("pruned", 0.0357),
        "solve-3-qubits": lambda: poisson(3),
        "solve-4-qubits": lambda: poisson(4),
        "nonsymmetric": lambda: (
            load("examples/nonsymmetric/advection.mtx"),
            np.exp(-((np.arange(16) - 4.0) ** 2) / 8),
        ),
        "solve-8": lambda: (tridiagonal(8, -1, 3, -1), np.cos(0.7 * index + 0.2)),
        "encode-tridiagonal": lambda: (tridiagonal(8, -1, 2, -1), None),
        "encode-class-sum": lambda: (load(".ci/clients/symmetric.mtx"), None),
        "encode-general": lambda: (load(".ci/clients/general.mtx"), None),
    }[name]()
