"""Compares the reports of the examples with expected.json in their folders, with equality.

Usage: expected.py FOLDER [update]    FOLDER as .ci/examples.sh leaves it; update writes the files
"""

import json
import sys
from pathlib import Path

from verdict import Verdict

ROOT = Path(__file__).resolve().parents[2]


def steps(report):
    """The same of a training run, or of a comparison of sizes."""
    parts = report["points"] if "points" in report else report["steps"]
    return {
        "verdict": report["verdict"],
        "tCount": [part["quantum"]["tCount"] for part in parts],
    }


def facts(report):
    """What a user would notice first if it changed."""
    if "training" in report:
        return steps(report)
    verification = report.get("verification")
    return {
        "tCount": report["resources"]["tCount"],
        "logicalQubits": report["resources"]["logicalQubits"],
        "verdict": verification["verdict"] if verification else "estimate",
    }


def main():
    made, update = Path(sys.argv[1]), sys.argv[2:] == ["update"]
    verdict = Verdict()
    for folder in sorted((ROOT / "examples").iterdir()):
        if not folder.is_dir():
            continue
        found = {}
        for problem in sorted([*folder.glob("*.hq"), *folder.glob("estimate/*.hq")]):
            estimate = problem.parent.name == "estimate"
            name = ("estimate-" if estimate else "") + problem.stem
            report = made / name / "report.json"
            if not report.exists():
                report = made / name / "training.json"
            key = str(problem.relative_to(folder).with_suffix(""))
            found[key] = facts(json.loads(report.read_text())) if report.exists() else None
        file = folder / "expected.json"
        if update:
            file.write_text(json.dumps(found, indent=2) + "\n")
        expected = json.loads(file.read_text()) if file.exists() else {}
        for key in sorted({*found, *expected}):
            wanted, got = expected.get(key), found.get(key)
            verdict.expect(
                f"{folder.name}/{key}", wanted is not None and wanted == got, f"{got}, not {wanted}"
            )
    sys.exit(verdict.close())


if __name__ == "__main__":
    main()
