"""Lines of Dense and dense_peers.py as the table of BENCHMARKS.md: dense_table.py FILE.

CPU seconds / wall seconds; a ratio is that of our wall seconds to the other's, in the same precision.
Ends with 1 where two values of <Z0> differ by more than single precision rounds.
"""

import collections
import pathlib
import re
import sys

LINE = re.compile(
    r"(?P<circuit>[\w-]+)-(?P<qubits>\d+)\.qasm (?P<who>[\w -]+), (?P<threads>\d+) threads:"
    r" <Z0> = (?P<z>\S+), CPU (?P<cpu>\S+) s, wall (?P<wall>\S+) s(?:.*, (?P<part>\S+) of what)?"
)
SIDES = ("hessq double", "lightning"), ("hessq single", "lightning-single"), ("hessq single", "qsim")


def main():
    rows = collections.defaultdict(dict)
    for line in pathlib.Path(sys.argv[1]).read_text().splitlines():
        match = LINE.match(line)
        if match:
            key = int(match["qubits"]), match["circuit"], int(match["threads"])
            rows[key][match["who"]] = match
    print("| qubits | circuit | threads | hessq double | of memory | Lightning | ratio"
          " | hessq single | Lightning single | ratio | qsim | ratio |")
    print("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    agree = True
    for (qubits, circuit, threads), found in sorted(rows.items()):
        cells = [str(qubits), circuit, str(threads)]
        shown = set()
        for ours, theirs in SIDES:
            if ours not in shown:
                shown.add(ours)
                cells.append(times(found.get(ours)))
                if ours == "hessq double":
                    cells.append(found[ours]["part"] if ours in found else "–")
            cells.append(times(found.get(theirs)))
            both = ours in found and theirs in found
            cells.append(f"{float(found[ours]['wall']) / float(found[theirs]['wall']):.2f}"
                         if both else "–")
        print("| " + " | ".join(cells) + " |")
        values = [float(match["z"]) for match in found.values()]
        agree &= max(values) - min(values) < 1e-4
    print("all values of <Z0> agree" if agree else "VALUES OF <Z0> DIFFER")
    sys.exit(not agree)


def times(match):
    return f"{float(match['cpu']):.3f} / {float(match['wall']):.3f}" if match else "–"


main()
