#!/usr/bin/env bash
# The check of the GitHub action: integrations/github-check.sh PROGRAM. What it is asked for comes in the environment, never
# in the text of a command, so that no input can be taken for one.
set -euo pipefail
casedsl=$1
options=(--format github --fail-on "${CASEDSL_FAIL_ON:-error}")
[ -z "${CASEDSL_CHANGED_SINCE:-}" ] || options+=(--changed-since="$CASEDSL_CHANGED_SINCE")
[ -z "${CASEDSL_BASELINE:-}" ] || options+=(--baseline="$CASEDSL_BASELINE")
[ -z "${CASEDSL_SARIF:-}" ] || options+=(--output="$CASEDSL_SARIF")
[ "${CASEDSL_RENDERED:-false}" != true ] || options+=(--rendered)
paths=()
while IFS= read -r path; do
  [ -z "$path" ] || paths+=("$path")
done <<<"${CASEDSL_PATHS:-.}"
exec "$casedsl" check "${options[@]}" -- "${paths[@]}"
