#!/bin/sh
# The one way a lab is removed: run by holdfast, by the guardian of a killed holdfast, and by the next run that finds a lab left behind.
# Usage: teardown.sh ID DIRECTORY
# It needs no list of processes: what runs in a namespace of the lab belongs to the lab, and so does what carries its mark.

# A function, so that the shell has read all of it before it deletes the file it runs from.
main() {
    id=$1
    directory=$2
    case "$directory" in
        /*/"$id") ;;
        *) echo "teardown: '$directory' is not the directory of lab '$id'; nothing was removed." >&2; return 64 ;;
    esac
    # Somebody's directory is not a lab because its name looks like one.
    if [ -d "$directory" ] && [ ! -e "$directory/lab.json" ] && [ -n "$(ls -A "$directory")" ]; then
        echo "teardown: '$directory' holds no lab.json, so it is no lab; nothing was removed." >&2
        return 64
    fi
    cd / || return 1

    # A process is killed as often as needed: one that was about to be started may join a namespace after the first round.
    # 200 rounds of 50 ms is the limit; a process that survives SIGKILL for 10 s hangs in the kernel.
    rounds=0
    while members=$(lab_processes) && [ -n "$members" ]; do
        rounds=$((rounds + 1))
        if [ "$rounds" -gt 200 ]; then
            echo "teardown: processes of lab '$id' survive SIGKILL:" $members >&2
            return 1
        fi
        # Word splitting is wanted: one argument per process id.
        kill -9 $members 2>/dev/null
        [ "$rounds" -gt 1 ] && sleep 0.05
    done

    for name in $(lab_namespaces); do
        ip netns delete "$name" 2>/dev/null
    done
    # Control groups that a fault made; empty by now. With the first and the second generation of them.
    for group in /sys/fs/cgroup/blkio/hf-"$id"-* /sys/fs/cgroup/hf-"$id"-*; do
        [ -d "$group" ] && rmdir -- "$group" 2>/dev/null
    done
    # lab.json goes last: while it is there, the next run knows that a lab has to be removed.
    if [ -d "$directory" ]; then
        find "$directory" -mindepth 1 -maxdepth 1 ! -name lab.json -exec rm -rf -- {} + 2>/dev/null
        rm -f -- "$directory/lab.json"
        rmdir -- "$directory" 2>/dev/null
    fi
    if [ -e "$directory" ] || [ -n "$(lab_namespaces)" ]; then
        echo "teardown: something of lab '$id' is left in '$directory' or in 'ip netns list'." >&2
        return 1
    fi
}

lab_namespaces() {
    for path in /run/netns/"hf-$id-"*; do
        [ -e "$path" ] && echo "${path##*/}"
    done
}

lab_processes() {
    {
        for name in $(lab_namespaces); do
            ip netns pids "$name" 2>/dev/null
        done
        # The mark finds a process in the moment between its start and its entering the namespace.
        grep -lzx "HOLDFAST_LAB=$id" /proc/[0-9]*/environ 2>/dev/null | cut -d / -f 3
    } | sort -u
}

main "$@"
exit $?
