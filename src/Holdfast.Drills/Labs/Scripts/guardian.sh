#!/bin/sh
# Outlives a killed holdfast. Holds the read end of a pipe whose write end only holdfast has: end-of-file without
# the word "released" means that holdfast is gone, and the lab goes with it.
# Usage: guardian.sh ID DIRECTORY  (in a session of its own, so that Ctrl-C does not reach it)
main() {
    trap '' HUP INT TERM
    cd / || return 1
    word=
    read -r word
    [ "$word" = released ] && return 0
    sh "$2/teardown.sh" "$1" "$2"
}

main "$@"
exit $?
