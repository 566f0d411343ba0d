# shellcheck shell=bash
# What ./holdfast and ./test need on the machine, and how it gets there. Sourced.
# Everything said here goes to stderr: stdout belongs to the command.
# HOLDFAST_INSTALL=no installs nothing and trusts the machine; the command itself then says what it misses.

readonly unavailable=4 # ExitCode.Unavailable of src/Holdfast.Cli
readonly eng=${BASH_SOURCE[0]%/*}
readonly cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/holdfast

# A package and a file that only it brings. Looking at files costs no process, so it is done at every start.
# shellcheck disable=SC2034 # both lists are handed to require_packages by name
readonly base_packages=(
    'ca-certificates  /etc/ssl/certs/ca-certificates.crt'
    'libstdc++6       /usr/lib/*/libstdc++.so.6'
    'tzdata           /usr/share/zoneinfo/Europe/Amsterdam'
)
# shellcheck disable=SC2034
readonly lab_packages=(
    'etcd-server      /usr/bin/etcd'
    'haproxy          /usr/sbin/haproxy'
    'iproute2         /sbin/ip'
    'nftables         /usr/sbin/nft'
    'patroni          /usr/bin/patroni'
    'pgbackrest       /usr/bin/pgbackrest'
    'pgbouncer        /usr/sbin/pgbouncer'
    'postgresql       /usr/lib/postgresql/*/bin/postgres' # apt-install.sh chooses the release's own version
    'procps           /bin/ps'
    'redis-sentinel   /usr/bin/redis-sentinel'
    'redis-server     /usr/bin/redis-server'
    'python3          /usr/bin/python3'
    'python3-etcd     /usr/lib/python3/dist-packages/etcd/__init__.py'
    'python3-psycopg2 /usr/lib/python3/dist-packages/psycopg2/__init__.py'
    'util-linux       /usr/bin/unshare'
)

# What judges compiled files: holdfast compile --verify.
# shellcheck disable=SC2034
readonly judge_packages=(
    'prometheus              /usr/bin/promtool'
    'prometheus-alertmanager /usr/bin/amtool'
)

# Azurite: holdfast recover rehearse --repository azure. The command installs it itself, with npm.
# shellcheck disable=SC2034
readonly node_packages=(
    'nodejs /usr/bin/node'
    'npm    /usr/bin/npm'
)

say() { printf 'holdfast: %s\n' "$@" >&2; }

die() {
    local code=$1
    shift
    say "$@"
    exit "$code"
}

# Usage: require_packages LIST_NAME...
require_packages() {
    [[ ${HOLDFAST_INSTALL:-yes} == no ]] && return
    local name entry missing=()
    for name in "$@"; do
        local -n list=$name
        for entry in "${list[@]}"; do
            compgen -G "${entry##* }" >/dev/null || missing+=("${entry%% *}")
        done
    done
    ((${#missing[@]} == 0)) && return
    type -P apt-get >/dev/null || die "$unavailable" \
        "This machine lacks what these Debian packages bring: ${missing[*]}." \
        "There is no apt-get to install them. Install them by hand, then run the same command again with HOLDFAST_INSTALL=no."
    say "Installing ${missing[*]} (once; no service is started or enabled)."
    local status=0
    as_root bash "$eng/apt-install.sh" "${missing[@]}" || status=$?
    ((status != 130)) || exit 130 # the user stopped it
    ((status == 0)) || die "$unavailable" \
        "The packages could not be installed; the reason stands above." \
        "Install them by hand (${missing[*]}), then run the same command again."
}

# Usage: as_root COMMAND [ARGUMENT]...
as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        require_root "Installing packages"
        sudo -- "$@"
    fi
}

# Asks for the password where sudo wants one, so that what follows is not interrupted by the question.
can_be_root() { ((EUID == 0)) || { type -P sudo >/dev/null && sudo -- true; }; }

# Usage: require_root WHAT
require_root() {
    can_be_root || die "$unavailable" \
        "$1 needs root, and ${USER:-this user} cannot use sudo here." \
        "Run the same command as root, or let ${USER:-the user} run commands with sudo (Debian: group sudo)."
}

# global.json wants 10.0.1xx or a later feature band, and no preview.
has_sdk() { [[ -x $1/dotnet ]] && compgen -G "$1/sdk/10.0.[1-9][0-9][0-9]" >/dev/null; }

find_dotnet() {
    local on_path folder
    on_path=$(type -P dotnet) && on_path=$(readlink -f "$on_path")
    for folder in "${HOLDFAST_DOTNET_DIR:-}" "${on_path%/*}" /usr/share/dotnet /usr/lib/dotnet "${HOME:-/root}/.dotnet" "$cache/dotnet"; do
        [[ -n $folder ]] && has_sdk "$folder" && DOTNET_ROOT=$folder && return
    done
    return 1
}

# Leaves DOTNET_ROOT set to a folder with an SDK 10, and the environment in which it works quietly.
require_dotnet() {
    find_dotnet || { install_dotnet && find_dotnet; } || die "$unavailable" "The .NET SDK 10 is still missing after its installation."
    export DOTNET_ROOT DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
    export DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true
    export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 # the SDK asks for libicu otherwise; Holdfast has one culture
    export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false # no build server outlives the script
}

install_dotnet() {
    local target=${HOLDFAST_DOTNET_DIR:-$cache/dotnet} partial
    local by_hand="Install it by hand: the package dotnet-sdk-10.0 (https://learn.microsoft.com/dotnet/core/install/linux), or an SDK unpacked into $target. Then run the same command again."
    [[ ${HOLDFAST_INSTALL:-yes} == no ]] && die "$unavailable" "No .NET SDK 10 was found, and HOLDFAST_INSTALL=no." "$by_hand"
    [[ -e $target ]] && die "$unavailable" "$target exists and holds no .NET SDK 10. Remove it, or set HOLDFAST_DOTNET_DIR to another folder." "$by_hand"
    # shellcheck disable=SC2034
    local curl=('curl /usr/bin/curl')
    require_packages curl

    say "Installing the .NET SDK 10 into $target with Microsoft's install script (about 250 MB, once)."
    mkdir -p "${target%/*}"
    partial=$(mktemp -d "$target.partial-XXXXXX")
    # Into a folder beside it and then renamed: a download that was cut is never taken for an SDK.
    if curl -fsSL --retry 2 --max-time 120 https://dot.net/v1/dotnet-install.sh -o "$partial/dotnet-install.sh" 2>"$partial/log" &&
        bash "$partial/dotnet-install.sh" --channel 10.0 --install-dir "$partial/sdk" --no-path >>"$partial/log" 2>&1; then
        mv "$partial/sdk" "$target"
        rm -rf "$partial"
    else
        tail -n 5 "$partial/log" >&2
        rm -rf "$partial"
        die "$unavailable" "No .NET SDK 10 was found, and it could not be downloaded; the reason stands above." "$by_hand"
    fi
}

# Runs a tool or function in a process group of its own: when this script is told to stop, the whole group stops before it ends.
run_group() {
    local status=0
    set -m
    "$@" </dev/null 3>&- 9>&- & # 9 is the lock, 3 the stdout of ./test: whatever the tool leaves running must not hold them
    group=$!
    set +m
    trap 'stop_group; exit 130' INT TERM HUP
    wait "$group" || status=$?
    trap - INT TERM HUP
    return "$status"
}

stop_group() {
    local tries
    trap '' INT TERM HUP
    kill -INT -- "-$group" 2>/dev/null
    for ((tries = 0; tries < 300; tries++)); do # 30 s: an end-to-end test removes its lab first
        kill -0 -- "-$group" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL -- "-$group" 2>/dev/null
}

# Usage: take_lock FILE WHAT. Held until the script ends or execs.
take_lock() {
    mkdir -p "${1%/*}"
    exec 9>"$1"
    flock -n 9 && return
    say "Waiting for another $2 of this checkout."
    flock -w 1800 9 || die "$unavailable" "Another $2 of this checkout has been running for 30 minutes. Stop it, then run the same command again."
}
