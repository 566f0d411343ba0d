#!/usr/bin/env bash
# Rendering and checking beside kubectl kustomize and cdk8s on the same objects, in turns within one run: bench/compilation/run.sh [ROUNDS]
set -euo pipefail
root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd -P)
cd "$root"

readonly rounds=${1:-1} limit=300 # seconds that a peer gets
for tool in kubectl npm; do
    type -P "$tool" >/dev/null || { echo "$tool is missing; install it (kubectl: https://kubernetes.io/docs/tasks/tools; npm: apt install npm), then run the same command again." >&2; exit 4; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# As eng/build.sh publishes the command: precompiled, and restored without a runtime, which would rewrite the lock files of the libraries.
options=(bench/compilation -v quiet "-p:ArtifactsPath=$work/build")
dotnet restore "${options[@]}" --locked-mode
dotnet publish "${options[@]}" --no-restore -c Release -r "linux-$([[ $(uname -m) == x86_64 ]] && echo x64 || echo arm64)" -p:RunAnalyzers=false -o "$work/bench" >"$work/log" || { cat "$work/log" >&2; exit 1; }
bench=$work/bench/compilation
cp bench/compilation/cdk8s.mjs "$work/"
(cd "$work" && npm install --silent --no-audit --no-fund --no-save cdk8s@2 constructs@10 >/dev/null)
"$bench" --write "$work/objects"

# A peer that is given up counts with the limit, and is marked.
declare -A mark=([kustomize]='' [cdk8s]='')
given_up() { mark[$1]='>'; echo "$limit" >>"$work/$1"; }

for ((round = 0; round < rounds; round++)); do
    "$bench" --figures >>"$work/ours"
    began=$EPOCHREALTIME
    if timeout "$limit" kubectl kustomize "$work/objects" >"$work/kustomized"; then
        awk -v from="$began" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.3f\n", to - from }' >>"$work/kustomize"
    else
        given_up kustomize
    fi
    (cd "$work" && timeout "$limit" node cdk8s.mjs objects) >>"$work/cdk8s" || given_up cdk8s
done

best() { sort -g -k"$2,$2" "$work/$1" | awk -v column="$2" 'NR == 1 { print $column }'; }
first=$(best ours 1)
printf 'the best of %s rounds in turns; %s objects and %s Azure resources, the peers get %s of these objects and no resources\n\n' "$rounds" "$(best ours 3)" "$(best ours 4)" "$(cat "$work"/objects/*.yaml | grep -c '^kind:')"
line() { awk -v name="$1" -v seconds="$2" -v mark="${3:-}" -v first="$first" 'BEGIN { printf "%-68s %1s%8.2f s %1s%8.2fx\n", name, mark, seconds, mark, seconds / first }'; }
line 'holdfast: rendered, types and schemas checked, the first time' "$first"
line 'holdfast: the same, warm' "$(best ours 2)"
line 'kubectl kustomize: read and written, nothing checked' "$(best kustomize 1)" "${mark[kustomize]}"
line 'cdk8s: made and written, nothing checked (start and reading left out)' "$(best cdk8s 1)" "${mark[cdk8s]}"
printf '\n'
"$bench" --growth
