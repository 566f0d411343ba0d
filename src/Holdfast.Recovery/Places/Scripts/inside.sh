# The first process of a place. Arguments: hide:PATH (nothing of it is seen inside) and keep:PATH (can be read, not written).
# The network namespace has no way out, not even a loopback that is up.
set -e
mount -t tmpfs -o size=50% tmpfs /dev/shm
for argument in "$@"; do
    path=${argument#*:}
    case "$argument" in
        hide:*) [ ! -d "$path" ] || mount -t tmpfs -o size=4k,mode=0755 tmpfs "$path" ;;
        keep:*) mount --bind "$path" "$path" && mount -o remount,bind,ro "$path" ;;
    esac
done
echo ready
# Ends when holdfast does. A shell that waits takes in the processes that lose their parent.
cat >/dev/null
