#!/usr/bin/env bash
# Whole-process figures of the published program, as docs/performance.md tells them: times from hyperfine, the peak from GNU time.
# usage: tests/CaseDsl.Benchmarks/whole-process.sh [PROGRAM]      without one, the program is published first
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
for tool in hyperfine /usr/bin/time; do
  command -v "$tool" > /dev/null || { echo "$0 needs $tool (Debian: apt-get install hyperfine time)" >&2; exit 2; }
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

program=${1:-}
if [ -z "$program" ]; then
  dotnet publish src/CaseDsl.Cli -c Release -r linux-x64 -p:PublishAot=true -o "$scratch/program" -v q --nologo
  program=$scratch/program/casedsl
fi
program=$(realpath "$program")
dotnet run -c Release --project tests/CaseDsl.Benchmarks -- corpus "$scratch/corpus"
cd "$scratch/corpus"

hyperfine -N --warmup 3 --min-runs 20 "$program check small/f0000.case"
hyperfine -N --warmup 1 --min-runs 10 \
  "$program check small" \
  "$program check large/large.case" \
  "$program eval --draws 1000 small" \
  "$program render small --out ../pages"

for work in "check small" "check large/large.case"; do
  # shellcheck disable=SC2086
  /usr/bin/time -f "%M KB at the peak of $work" "$program" $work > /dev/null
done
"$program" check --statistics small > /dev/null
