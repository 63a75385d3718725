#!/bin/bash
# Makes the virtual environment .venv/NAME with what a requirements file pins, unless it is there:
# .ci/venv.sh NAME REQUIREMENTS
set -euo pipefail
cd "$(dirname "$0")/.."

venv=.venv/$1
requirements=$2

if ! cmp -s "$requirements" "$venv/installed.txt"; then
  echo "== $1: installing $requirements"
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$venv/installed.txt"
fi
