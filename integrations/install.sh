#!/usr/bin/env bash
# Installs the command line into a folder: integrations/install.sh FOLDER. It comes from the folder or feed that
# CASEDSL_PACKAGE_SOURCE names, in CASEDSL_VERSION if that is set, else from this checkout's own source. Needs the .NET 10 SDK.
set -euo pipefail
folder=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
command -v dotnet >/dev/null || { echo 'casedsl needs the .NET 10 SDK: install it before this step' >&2; exit 2; }

temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
source=${CASEDSL_PACKAGE_SOURCE:-}
if [ -z "$source" ]; then
  source=$temporary/packages
  "$root/src/CaseDsl.Cli/pack-tool.sh" "$source" any >"$temporary/log" 2>&1 || { cat "$temporary/log" >&2; exit 2; }
fi

# That source alone: no other feed can slip in a package of the same name.
escaped=${source//&/&amp;}
escaped=${escaped//\"/&quot;}
printf '<configuration><packageSources><clear /><add key="casedsl" value="%s" /></packageSources></configuration>\n' "${escaped//</&lt;}" >"$temporary/nuget.config"
version=()
[ -z "${CASEDSL_VERSION:-}" ] || version=(--version "$CASEDSL_VERSION")
dotnet tool install casedsl --tool-path "$folder" --configfile "$temporary/nuget.config" "${version[@]}"
