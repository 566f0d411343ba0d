#!/bin/sh
# Starts a component of the lab as a plain process that outlives its starter, and prints its process id.
# Usage: launch.sh LOG COMMAND [ARGUMENT...]
log=$1
shift
setsid "$@" </dev/null >>"$log" 2>&1 &
echo $!
