"""Compares the steps that a training program wrote with those of an example.

Usage: steps.py WRITTEN EXAMPLE    folders of NUMBER.npz
"""

import sys
from pathlib import Path

import numpy as np

from verdict import Verdict


def main():
    written, example = Path(sys.argv[1]), Path(sys.argv[2])
    verdict = Verdict()
    for file in sorted(example.glob("*.npz")):
        wanted, got = np.load(file), np.load(written / file.name)
        for name in ("hessian", "gradient"):
            error = np.linalg.norm(wanted[name] - got[name]) / np.linalg.norm(wanted[name])
            verdict.say(f"{file.name}: {name}", error, 1e-9)
    sys.exit(verdict.close())


if __name__ == "__main__":
    main()
