#!/bin/sh
# Keeps a place: a directory, and namespaces in which what is restored there runs. Usage: place.sh DIRECTORY INSIDE [hide:PATH|keep:PATH]...
# Its standard input is a pipe whose other end only holdfast has. When holdfast ends, however it ends, the first process of the
# place reads end-of-file and ends; with it the kernel ends every process of the place; then the directory is removed.
main() {
    trap '' HUP INT TERM
    directory=$1
    shift
    cd / || return 1
    # kill-child: were unshare itself killed, the place ends too.
    unshare --net --mount --pid --ipc --fork --mount-proc --kill-child=SIGKILL sh -c "$@"
    case "$directory" in
        /?*/?*) [ -e "$directory/place.json" ] && rm -rf -- "$directory" ;;
    esac
}

main "$@"
exit $?
