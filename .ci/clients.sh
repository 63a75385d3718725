#!/bin/bash
# Other people's tools on our files: Qiskit, QDK, MQT Core, pyqasm, Braket's simulator and Stim read
# and run them, SciPy solves the same problems from the same data. Needs what ./mvnw verify leaves in
# compiler/target/exchange and compiler/target/consumers, and what .ci/examples.sh leaves in
# target/examples.
set -euo pipefail
cd "$(dirname "$0")/.."

clients=.ci/clients
venv=.venv/clients
out=target/clients
failed=0

.ci/venv.sh clients "$clients/requirements.txt"

step() { # TITLE COMMAND...
  echo "== clients: $1"
  shift
  "$@" || failed=1
}

step "random circuits in Qiskit and Stim" \
  "$venv/bin/python" "$clients/exchange.py" compiler/target/exchange

step "what is emitted for five other tools, run in them" \
  "$venv/bin/python" "$clients/consumers.py" compiler/target/consumers

rm -rf "$out"
small=()
for problem in "$clients"/*.hq; do
  folder=$out/$(basename "$problem" .hq)
  step "compile $(basename "$problem")" \
    ./hessq compile --quiet --check full --flat --profile unitary -o "$folder" "$problem"
  small+=("$folder")
done
step "small flat files in Qiskit" "$venv/bin/python" "$clients/against_qiskit.py" "${small[@]}"

step "reports against SciPy" "$venv/bin/python" "$clients/against_scipy.py" \
  "${small[@]}" target/examples/{ridge-newton,damped,pruned,solve-3-qubits,solve-4-qubits,nonsymmetric}

training=.venv/training
example=examples/newton-from-jax
.ci/venv.sh training "$example/requirements.txt"
step "steps of a JAX program" "$training/bin/python" "$example/write_steps.py" "$out/jax/steps"
step "the same steps as in the example" \
  "$training/bin/python" "$clients/steps.py" "$out/jax/steps" "$example/steps"
mkdir -p "$out/jax"
cp "$example/digits.hq" "$out/jax"
step "a run on them" ./hessq train --quiet --circuits none "$out/jax/digits.hq"

exit $failed
