#!/usr/bin/env bash
# Installs Debian packages, and starts, enables and creates nothing with them: the lab runs its own copies, and the
# machine's owner asked for a command, not for four servers. As root: eng/apt-install.sh PACKAGE...
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin

readonly policy=/usr/sbin/policy-rc.d
readonly no_cluster=/etc/postgresql-common/createcluster.d/zz-holdfast-installs.conf
log=$(mktemp)
our_policy=no

# apt waits for dpkg's lock when told so, but not for those of its lists and downloads, which unattended upgrades hold.
apt() {
    local tries
    for ((tries = 0; tries < 30; tries++)); do
        apt-get -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 -o Acquire::Retries=2 "$@" >"$log" 2>&1 && return
        grep -qE 'Could not get lock|Unable to lock' "$log" || return 1
        ((tries > 0)) || echo 'holdfast: Waiting for another package manager (at most 5 minutes).' >&2
        sleep 10
    done
    return 1
}

# "postgresql" stands for the server version that this release, and so its Patroni, is made for.
download() {
    local package names=()
    for package in "$@"; do
        if [[ $package == postgresql ]]; then
            package=$(apt-cache depends postgresql 2>/dev/null | sed -n 's/^ *Depends: \(postgresql-[0-9]*\)$/\1/p' | tail -n 1)
        fi
        names+=("${package:-postgresql}")
    done
    apt --download-only install "${names[@]}" || return 1
    packages=("${names[@]}")
}

# What starts at boot: units of systemd, and links of System V init (S01haproxy), which Debian's packages make as well.
enabled() {
    { find /etc/systemd/system -path '*.wants/*' -printf '%f\n'; find /etc/rc2.d -name 'S*' -printf '%f\n'; } 2>/dev/null | sort -u
}

forbid_services() {
    # A file of the machine's owner is respected. One that a killed run of ours left behind says so inside.
    if [[ ! -e $policy ]] || grep -q 'Written by Holdfast' "$policy"; then
        our_policy=yes
        printf '%s\n' '#!/bin/sh' \
            '# Written by Holdfast while it installs packages, so that none of them starts a service. Safe to delete.' \
            "kill -0 $$ 2>/dev/null && exit 101" 'exit 0' >"$policy"
        chmod 755 "$policy"
    fi
    # Without this, Debian's PostgreSQL makes a database cluster that starts at every boot.
    mkdir -p "${no_cluster%/*}"
    echo 'create_main_cluster = false' >"$no_cluster"
}

disable() {
    if [[ $1 == S[0-9][0-9]* ]]; then
        update-rc.d "${1#S[0-9][0-9]}" disable
    elif [[ -d /run/systemd/system ]]; then
        systemctl --quiet disable --now "$1"
    else
        # No systemd runs here (a container, a chroot). The helper of the maintainer scripts wants a package's name.
        DPKG_MAINTSCRIPT_PACKAGE=holdfast deb-systemd-helper disable "$1"
    fi
}

disable_new() {
    local unit
    while read -r unit; do
        disable "$unit" >/dev/null 2>&1 || echo "holdfast: $unit was enabled by its package and could not be disabled; see systemctl disable $unit." >&2
    done < <(comm -13 <(echo "$enabled_before") <(enabled))
}

tidy_up() {
    rm -f "$log" "$no_cluster"
    [[ $our_policy == no ]] || rm -f "$policy"
}

fail() {
    tail -n 15 "$log" >&2
    exit 1
}

exec 8>/run/lock/holdfast-install.lock
flock -w 900 8 || { echo 'holdfast: Another installation by Holdfast has been running for 15 minutes.' >&2; exit 1; }
trap tidy_up EXIT
trap 'exit 130' INT TERM HUP
packages=()
download "$@" || { apt update && download "$@"; } || fail

# From here on a signal waits: dpkg cut in the middle would leave the machine half configured, and the units enabled.
stopped=no
trap 'stopped=yes; echo "holdfast: Stopping as soon as dpkg has finished." >&2' INT TERM HUP
enabled_before=$(enabled)
forbid_services
setsid --wait apt-get -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confdef \
    -o Dpkg::Options::=--force-confold install "${packages[@]}" >"$log" 2>&1 8>&- &
while kill -0 "$!" 2>/dev/null; do
    wait "$!" || true # a signal ends "wait", not what is waited for
done
status=0
wait "$!" || status=$?
disable_new
((status == 0)) || fail
[[ $stopped == no ]] || exit 130
