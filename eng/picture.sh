#!/usr/bin/env bash
# Takes the README's picture: what a terminal shows after `./holdfast prove`. Needs the Debian packages aha and chromium.
set -euo pipefail
cd "${BASH_SOURCE[0]%/*}/.."
command -v aha >/dev/null && command -v chromium >/dev/null || {
    echo 'Install the Debian packages aha and chromium first.' >&2
    exit 1
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./holdfast --version >/dev/null # builds, so that the picture shows no build
# A terminal of 116 columns; what a person typed stands above what it printed.
script -qec "stty cols 116; ./holdfast prove --out '$work'" "$work/session" >/dev/null
{
    printf '\033[1m$ ./holdfast prove\033[0m\n'
    grep -v '^Script ' "$work/session" | tr -d '\r' | sed "s|$work|proof|"
} | aha --black --title 'holdfast prove' |
    sed 's|</head>|<style>body{margin:0;padding:18px 22px;background:#11151c}pre{margin:0;color:#d8dee9;font:15px/20px "DejaVu Sans Mono"}</style></head>|' >"$work/page.html"

lines=$(grep -c '' "$work/session")
mkdir -p docs/images
chromium --headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run \
    --hide-scrollbars --user-data-dir="$work/profile" --window-size="1120,$((lines * 20 + 36))" \
    --screenshot="$PWD/docs/images/prove.png" "file://$work/page.html" >/dev/null 2>&1
echo 'docs/images/prove.png'
