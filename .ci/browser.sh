#!/bin/bash
# Opens report.html and training.html of examples in a real browser: they must be drawn, say what
# they should, ask the network for nothing, and leave no error. Needs what .ci/examples.sh leaves in
# target/examples.
set -euo pipefail
cd "$(dirname "$0")/.."

find_browser() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

if ! browser=$(find_browser); then
  if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
    echo "== browser: installing chromium"
    { apt-get update -qq && apt-get install -y -qq chromium; } >/dev/null 2>&1 || true
  fi
  if ! browser=$(find_browser); then
    echo "SKIPPED browser: there is no chromium here, and none could be installed"
    exit 0
  fi
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
page=$PWD/target/examples/ridge-newton/report.html
open_page() {
  timeout 120 "$browser" --headless --no-sandbox --disable-gpu --disable-background-networking \
    --disable-sync --user-data-dir="$folder/profile" --window-size=1100,4200 "$@" "file://$page" \
    2>"$folder/log"
}
open_page --screenshot="$PWD/target/report.png" >/dev/null
open_page --dump-dom >"$folder/dom.html"
python3 .ci/clients/page.py "$folder/dom.html" target/report.png "$(dirname "$page")/report.json"

page=$PWD/target/examples/exact/training.html
open_page --screenshot="$PWD/target/training.png" >/dev/null
open_page --dump-dom >"$folder/training.html"
python3 .ci/clients/training_page.py "$folder/training.html" target/training.png \
  "$(dirname "$page")/training.json"
