"""Checks what a browser made of training.html.

Usage: training_page.py DOM.html SCREENSHOT.png training.json
"""

import json
import re
import struct
import sys
from pathlib import Path

from verdict import Verdict

SECTIONS = (
    "chart-loss chart-gradient chart-condition chart-sparsity chart-seconds chart-circuits chart-break-even"
    " steps circuits decisions candidates totals asked"
).split()


def main():
    dom = Path(sys.argv[1]).read_text()
    picture = Path(sys.argv[2]).read_bytes()
    run = json.loads(Path(sys.argv[3]).read_text())
    verdict = Verdict()
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", dom))
    verdict.expect("training page: verdict", run["verdict"] in text, "not found")
    for section in SECTIONS:
        verdict.expect(f"training page: {section}", f'<section id="{section}">' in dom, "not found")
    for step in run["steps"]:
        count = f"{step['quantum']['tCount']:,}"
        verdict.expect(f"training page: step {step['step']} shows {count}", count in text, "not found")
    verdict.expect("training page: steps to unfold", dom.count("<details>") == len(run["steps"]), "")
    outside = re.findall(r"""(?:src|href)=["']?(?!#)[^"'>]+|url\(|@import|<script""", dom)
    verdict.expect("training page: asks for no other file", not outside, f"{outside}")
    missing = re.search(r"\b(NaN|null|undefined|Infinity)\b", text)
    verdict.expect("training page: no number is missing", not missing, f"{missing}")
    width, height = struct.unpack(">II", picture[16:24])
    verdict.expect("training page: drawn", width == 1100 and len(picture) > 100_000, f"{len(picture)} bytes")
    sys.exit(verdict.close())


if __name__ == "__main__":
    main()
