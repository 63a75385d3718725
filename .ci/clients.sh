#!/bin/bash
# Other people's tools on our files: Qiskit and Stim read and run them, SciPy solves the same
# problems from the same data. Needs a build (./mvnw verify leaves compiler/target/exchange).
set -euo pipefail
cd "$(dirname "$0")/.."

clients=.ci/clients
venv=.venv/clients
out=target/clients
failed=0

if ! cmp -s "$clients/requirements.txt" "$venv/installed.txt"; then
  echo "== clients: installing $clients/requirements.txt"
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$clients/requirements.txt"
  cp "$clients/requirements.txt" "$venv/installed.txt"
fi

step() { # TITLE COMMAND...
  echo "== clients: $1"
  shift
  "$@" || failed=1
}

step "random circuits in Qiskit and Stim" \
  "$venv/bin/python" "$clients/exchange.py" compiler/target/exchange

rm -rf "$out"
small=()
for problem in "$clients"/*.hq; do
  folder=$out/$(basename "$problem" .hq)
  step "compile $(basename "$problem")" \
    ./hessq compile --quiet --flat --profile unitary -o "$folder" "$problem"
  small+=("$folder")
done
step "small flat files in Qiskit" "$venv/bin/python" "$clients/against_qiskit.py" "${small[@]}"

examples=()
for problem in examples/*/*.hq; do
  case $problem in
    */encode-*) continue ;; # too large for dense algebra
    */ridge-newton.hq) check=full ;;
    *) check=quick ;;
  esac
  case $problem in */pruned.hq) check=full ;; esac
  folder=$out/$(basename "$problem" .hq)
  step "compile $problem, $check check" \
    ./hessq compile --quiet --check "$check" -o "$folder" "$problem"
  examples+=("$folder")
done
step "reports against SciPy" \
  "$venv/bin/python" "$clients/against_scipy.py" "${small[@]}" "${examples[@]}"

exit $failed
