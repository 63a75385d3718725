#!/bin/bash
# Checks ./hessq on a built checkout: other folders, spaces, symbolic links, start time, no JDK.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

expect() { # NAME EXPECTED ACTUAL
  if [ "$2" = "$3" ]; then
    echo "ok      launcher: $1"
  else
    echo "FAILED  launcher: $1: expected '$2', got '$3'"
    failed=1
  fi
}

version=$(./hessq --version)
ln -s "$PWD" "$folder/a checkout"
ln -s "$folder/a checkout/hessq" "$folder/link"
ln -s link "$folder/link to link"
expect "from another folder" "$version" "$(cd "$folder" && "$OLDPWD/hessq" --version)"
expect "path with spaces" "$version" "$("$folder/a checkout/hessq" --version)"
expect "symbolic link" "$version" "$(cd / && "$folder/link" --version)"
expect "chain of links" "$version" "$(cd "$folder" && "./link to link" --version)"

copy="$folder/copy of sources"
mkdir -p "$copy/compiler/target" "$copy/compiler/src/main" "$copy/qasm-grammar/src/main"
cp hessq pom.xml "$copy"
cp qasm-grammar/pom.xml "$copy/qasm-grammar"
cp compiler/pom.xml "$copy/compiler"
printf '#!/bin/sh\necho built by the launcher\nexit 1\n' >"$copy/mvnw"
chmod +x "$copy/mvnw"
expect "builds when there is no build" "1 built by the launcher" \
  "$("$copy/hessq" --help 2>"$folder/err" || echo $? "$(grep -o 'built by the launcher' "$folder/err")")"
sleep 0.02
cp -r compiler/target/hessq.jar compiler/target/hessq.jsa compiler/target/lib "$copy/compiler/target"
expect "does not build what is new" "$version" "$("$copy/hessq" --version 2>/dev/null)"
sleep 0.02
touch "$copy/compiler/src/main/Changed.java"
expect "builds when a source is newer" 1 "$("$copy/hessq" --version >/dev/null 2>&1 || echo $?)"

sleep 0.02
touch "$copy/compiler/src/main/Changed.java"
printf '#!/bin/sh\nsleep 1\necho once >>builds\ntouch compiler/target/hessq.jsa\n' >"$copy/mvnw"
"$copy/hessq" --version >/dev/null 2>&1 &
"$copy/hessq" --version >/dev/null 2>&1 || :
wait
expect "two at once build once" 1 "$(grep -c once "$copy/builds")"

sed 's/^needed=.*/needed=999/' hessq >"$folder/demanding"
expect "stops where there is no JDK" 1 \
  "$(sh "$folder/demanding" --help >/dev/null 2>"$folder/err" || echo $?)"
expect "says which JDK it wants" 1 "$(grep -c 'needs a JDK 999 or newer' "$folder/err")"

# A bare JVM, started in turn, says how fast the machine is just now: 400 ms are some ten of its
# starts on a quiet one.
control=${JAVA_HOME:+$JAVA_HOME/bin/}java
milliseconds() { # COMMAND...
  local begin
  begin=$(date +%s%N)
  "$@" >/dev/null 2>&1
  echo $((($(date +%s%N) - begin) / 1000000))
}
median() {
  sort -n | sed -n 5p
}
for _ in 1 2 3; do # other work on the machine may spoil a round
  : >"$folder/help" >"$folder/bare"
  for _ in 1 2 3 4 5 6 7 8 9; do
    milliseconds ./hessq --help >>"$folder/help"
    milliseconds "$control" -version >>"$folder/bare"
  done
  help=$(median <"$folder/help")
  bare=$(median <"$folder/bare")
  echo "        launcher: --help takes $help ms, a bare JVM $bare ms (medians of 9)"
  [ "$help" -ge 400 ] && [ "$help" -ge $((10 * bare)) ] || break
done
expect "starts in less than 400 ms, or ten bare starts" yes \
  "$([ "$help" -lt 400 ] || [ "$help" -lt $((10 * bare)) ] && echo yes || echo no)"
exit $failed
