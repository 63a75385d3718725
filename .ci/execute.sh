#!/bin/bash
# Other people's simulators on programs with feed-forward, and other people's programs in ours.
# Needs what ./mvnw verify leaves in compiler/target/exchange-execute.
#
#   .ci/execute.sh        40 random programs of each kind: two minutes
#   .ci/execute.sh all    all 500
set -euo pipefail
cd "$(dirname "$0")/.."

folder=.ci/execute
venv=.venv/execute
most=40
[ "${1:-}" = all ] && most=500
failed=0

.ci/venv.sh execute "$folder/requirements.txt"

step() { # TITLE COMMAND...
  echo "== execute: $1"
  shift
  "$@" || failed=1
}

step "random programs in Qiskit Aer and QDK" \
  "$venv/bin/python" "$folder/random_programs.py" compiler/target/exchange-execute "$most"
step "where others differ, and why" "$venv/bin/python" "$folder/differences.py"
step "programs of MQT Bench and of Qiskit's library" \
  "$venv/bin/python" "$folder/public_programs.py" ./hessq target/execute

exit $failed
