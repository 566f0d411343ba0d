#!/usr/bin/env bash
# A restore with all its checks beside the same restore without any, in one run: bench/recovery/run.sh [MEGABYTES]
set -euo pipefail
root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd -P)
"$root/holdfast" recover rehearse --compare --megabytes "${1:-1000}"
