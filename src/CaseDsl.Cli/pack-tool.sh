#!/usr/bin/env bash
# Packs the command line, with the language server beside it, as a dotnet tool: one package that points to those of each
# system. src/CaseDsl.Cli/pack-tool.sh FOLDER [SYSTEM…]; every system where none is named. Then, anywhere:
#   dotnet tool install casedsl --add-source FOLDER
# MSBuild options in PACK_OPTIONS are handed on, such as -p:Version=1.2.3.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- linux-x64 linux-arm64 osx-arm64 win-x64 any
published=$(mktemp -d)
trap 'rm -rf "$published"' EXIT

# The package that points to the others names those that are made now: a list, which MSBuild takes from the environment alone.
ToolPackageRuntimeIdentifiers=$(printf ';%s' "$@")
export ToolPackageRuntimeIdentifiers=${ToolPackageRuntimeIdentifiers#;}

pack() {
  # shellcheck disable=SC2086
  dotnet pack "$project" -c Release -o "$out" -p:PackTool=true ${PACK_OPTIONS:-} "$@"
}

for system in "$@"; do
  pack -r "$system" -p:PublishDir="$published/$system/"
done
# The one that points to them. Where the others are compiled ahead of time the SDK makes none of them itself.
pack -p:PublishAot=true
