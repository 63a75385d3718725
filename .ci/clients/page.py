"""Checks what a browser made of report.html.

Usage: page.py DOM.html SCREENSHOT.png report.json
"""

import json
import re
import struct
import sys
from pathlib import Path

from verdict import Verdict


def main():
    dom = Path(sys.argv[1]).read_text()
    picture = Path(sys.argv[2]).read_bytes()
    report = json.loads(Path(sys.argv[3]).read_text())
    verdict = Verdict()
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", dom))
    for value in (
        f"{report['resources']['tCount']:,}",
        f"{report['resources']['logicalQubits']:,}",
        report["verification"]["verdict"],
        report["problem"]["name"],
    ):
        verdict.expect(f"page: shows {value}", value in text, "not found")
    for check in report["verification"]["checks"]:
        verdict.expect(f"page: check {check['name']}", check["name"] in text, "not found")
    verdict.expect("page: has three charts", dom.count("<svg") == 3, f"{dom.count('<svg')}")
    outside = re.findall(r"""(?:src|href)=["']?(?!#)[^"'>]+|url\(|@import|<script""", dom)
    verdict.expect("page: asks for no other file", not outside, f"{outside}")
    verdict.expect("page: no number is missing", not re.search(r"\b(NaN|null|undefined|Infinity)\b", text), "")
    width, height = struct.unpack(">II", picture[16:24])
    verdict.expect("page: drawn", width == 1100 and len(picture) > 100_000, f"{len(picture)} bytes")
    sys.exit(verdict.close())


if __name__ == "__main__":
    main()
