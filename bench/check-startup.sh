#!/usr/bin/env bash
# How long a whole process takes: ./holdfast, the command without its wrapper, and bicep build of a small file beside them.
# Usage: bench/check-startup.sh [VERB [ARGUMENT]...], by default: check samples/regional-warehouse
set -euo pipefail
root=$(cd "${BASH_SOURCE[0]%/*}/.." && pwd -P)
. "$root/eng/install.sh"
. "$root/eng/build.sh"
. "$root/eng/tools.sh"
cd "$root"

readonly rounds=10 runs=5
(($# > 0)) || set -- check samples/regional-warehouse
type -P hyperfine >/dev/null || die "$unavailable" "hyperfine measures this. Install it (Debian, Ubuntu: apt install hyperfine), then run the same command again."
[[ $(uname -m) == x86_64 ]] || die "$unavailable" "The bicep compiler that eng/tools.csproj fetches is built for x86-64, and this is $(uname -m)."

require_packages base_packages
require_build
require_dotnet
require_bicep

names=('./holdfast' 'the command' 'bicep build')
commands=("./holdfast $*" "$build/holdfast $*" "$bicep build --stdout bench/small.bicep")
samples=$(mktemp -d)
trap 'rm -rf "$samples"' EXIT

# In rounds, not one after the other: a machine that slows down meanwhile slows all three.
for ((round = 0; round < rounds; round++)); do
    for i in "${!commands[@]}"; do
        hyperfine --shell=none --style=none --warmup 1 --runs "$runs" --export-csv "$samples/one" "${commands[i]}" >"$samples/said" 2>&1 ||
            { cat "$samples/said" >&2; die 1 "'${commands[i]}' did not end well, and the time of an error says nothing."; }
        tail -n 1 "$samples/one" | awk -F, '{ print 1000 * $(NF - 4) }' >>"$samples/$i" # the median of this round, in ms
    done
done

median() { sort -n "$samples/$1" | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'; }
bicep_ms=$(median 2)
printf 'holdfast %s, %s rounds of %s runs; medians\n\n' "$*" "$rounds" "$runs"
printf '%-12s %10s %16s\n' '' 'ms' 'of bicep build'
for i in "${!names[@]}"; do
    awk -v name="${names[i]}" -v ms="$(median "$i")" -v bicep="$bicep_ms" 'BEGIN { printf "%-12s %10.1f %15.2fx\n", name, ms, ms / bicep }'
done
printf '\nThe wrapper costs %s ms.\n' "$(awk -v a="$(median 0)" -v b="$(median 1)" 'BEGIN { printf "%.1f", a - b }')"
