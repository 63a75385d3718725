#!/bin/bash
# Compiles and estimates every example and compares T, qubits and verdict with its expected.json;
# compiles one of each kind again, which must make the same bytes. Needs a build.
#
# .ci/examples.sh update    writes expected.json instead
set -euo pipefail
cd "$(dirname "$0")/.."

out=target/examples
failed=0
passed=0
rm -rf "$out"

run() { # WANTED-EXIT-CODE COMMAND...
  local wanted=$1 code=0
  shift
  echo "== examples: $*"
  "$@" || code=$?
  if [ "$code" -eq "$wanted" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED  exit code $code, not $wanted"
  fi
}

compile() { # EFFORT PROBLEM FOLDER
  run 0 ./hessq compile --quiet --check "$1" -o "$3" "$2"
}

train() { # PROBLEM: estimates every step, but takes the first steps of some from their circuits
  local folder=$out/$(basename "$1" .hq)
  case $1 in
    */network.hq) run 0 ./hessq train --quiet --take quantum --steps 2 -o "$folder" "$1" ;;
    */shifted.hq) run 0 ./hessq train --quiet --steps 2 -o "$folder" "$1" ;;
    *) run 0 ./hessq train --quiet --circuits estimated -o "$folder" "$1" ;;
  esac
}

for problem in examples/*/*.hq; do
  if grep -q '^newton {' "$problem"; then
    train "$problem"
    continue
  fi
  case $problem in
    */encode-* | */damped.hq) check=quick ;;
    *) check=full ;;
  esac
  compile "$check" "$problem" "$out/$(basename "$problem" .hq)"
done
for problem in examples/*/estimate/*.hq; do
  run 0 ./hessq estimate --quiet -o "$out/estimate-$(basename "$problem" .hq)" "$problem"
done

for problem in examples/ridge-newton/pruned.hq examples/poisson/encode-20-qubits.hq; do
  name=$(basename "$problem" .hq)
  case $problem in
    */encode-*) check=quick ;;
    *) check=full ;;
  esac
  compile "$check" "$problem" "$out/$name-again"
  run 0 diff -r -x timings.json "$out/$name" "$out/$name-again"
  run 0 ./hessq verify --quiet "$problem" "$out/$name/$name.qasm"
done
python3 .ci/clients/expected.py "$out" "${1:-}" || failed=$((failed + 1))

echo "== examples: $passed steps passed, $failed failed"
[ "$failed" -eq 0 ]
