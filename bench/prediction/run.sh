#!/usr/bin/env bash
# The simulation beside SimPy on the same model, in turns within one run: bench/prediction/run.sh [ROUNDS]
set -euo pipefail
root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd -P)
cd "$root"

readonly rounds=${1:-3}
/usr/bin/python3 -c 'import simpy' 2>/dev/null || apt-get install -y python3-simpy3 >/dev/null
dotnet build -c Release bench/prediction -v quiet -p:RunAnalyzers=false >/dev/null
bench=artifacts/bin/prediction/release/prediction

"$bench"
ours=$(mktemp) simpy=$(mktemp)
trap 'rm -f "$ours" "$simpy"' EXIT
for ((round = 0; round < rounds; round++)); do
    "$bench" --figures >>"$ours"
    /usr/bin/python3 bench/prediction/simpy_model.py 5000000 3 >>"$simpy"
done

# The best of each: a machine that is busy with something else slows both, but not in the same second.
best() { sort "-g$3" -k"$2,$2" "$1" | awk -v column="$2" 'NR == 1 { print $column }'; }
printf '\npairs, the best of %s rounds in turns; SimPy in one process, as it cannot use more\n\n' "$rounds"
printf '%-34s %14s %14s %8s\n' '' holdfast SimPy ratio
line() { awk -v name="$1" -v ours="$2" -v simpy="$3" -v ratio="$4" 'BEGIN { printf "%-34s %14s %14s %7.0fx\n", name, ours, simpy, ratio == "up" ? ours / simpy : simpy / ours }'; }
line 'events/s per core' "$(best "$ours" 1 r)" "$(best "$simpy" 1 r)" up
line 'seconds to 1 %, one core' "$(best "$ours" 2 '')" "$(best "$simpy" 2 '')" down
printf '%-34s %14s %14s\n' 'unavailability' "$(tail -n 1 "$ours" | cut -d' ' -f3)" "$(tail -n 1 "$simpy" | awk '{ print $3 " +- " $4 " %" }')"
