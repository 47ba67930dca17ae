#!/bin/sh
# Writes anew what the examples commit: the page beside each good case, the printed findings beside each bad one.
set -u
cd "$(dirname "$0")/.." || exit 2
dotnet build src/CaseDsl.Cli -v q --nologo || exit 2
casedsl() { dotnet run --no-build --project src/CaseDsl.Cli -- "$@"; }

for folder in examples/*/; do
  [ "$folder" = examples/bad/ ] || casedsl render "$folder" || exit 2
done
for case in examples/bad/*.case; do
  casedsl check "$case" --fail-on never --output "${case%.case}.txt" || exit 2
done
