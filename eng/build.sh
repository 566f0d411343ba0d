# shellcheck shell=bash
# The command's own build: made when sources changed, found in a few milliseconds when they did not. Sourced; expects $root.
#
#   $artifacts/holdfast/lock             one build at a time
#                       msbuild/         intermediate files, apart from those of an editor or ./test
#                       partial/         a publish under way
#                       build-<time>/    a finished one; a running command keeps its own
#                       current          three lines: build, DOTNET_ROOT, inputs. Its time is when that build began

: "${root:?}" "${unavailable:?}" # set by the script that sources this file, and by install.sh

# Whoever owns the checkout builds inside it; anybody else (root after a user, a user after root) in a cache of his own,
# so that neither leaves files the other cannot replace.
if [[ -O $root && -w $root && (! -e $root/artifacts || (-O $root/artifacts && -w $root/artifacts)) ]]; then
    artifacts=$root/artifacts
else
    artifacts=${cache:?}/checkouts/${root//\//%}
fi
readonly home=$artifacts/holdfast

inputs=("$root"/src "$root"/samples/depot "$root"/Directory.* "$root"/{global.json,.editorconfig,BannedSymbols.txt,eng/build.sh})

# Leaves $build and DOTNET_ROOT set. Folders are inputs too: a deleted or renamed file changes its folder's time.
# -cnewer sees what -newer misses: a file put in place with an old modification time (cp -p, tar, rsync).
is_fresh() {
    local built_from
    { read -r build && read -r DOTNET_ROOT && read -r built_from; } 2>/dev/null <"$home/current" || return 1
    build=$home/$build
    [[ $built_from == "${inputs[*]}" && -x $build/holdfast && -d $DOTNET_ROOT/shared/Microsoft.NETCore.App ]] || return 1
    [[ -z $(find "${inputs[@]}" -cnewer "$home/current" -print -quit 2>&1) ]]
}

require_build() {
    is_fresh && return
    take_lock "$home/lock" build
    is_fresh && return # the build we waited for was the one we wanted
    require_dotnet
    local name began=$SECONDS
    printf -v name 'build-%(%Y%m%d-%H%M%S)T-%s' -1 $$
    say "Building the command (only after sources changed) ..."
    # Written before the build begins: a source saved while it runs is newer, and is built the next time.
    printf '%s\n' "$name" "$DOTNET_ROOT" "${inputs[*]}" >"$home/current.next"
    rm -rf "$home/partial"
    if ! run_group publish >"$home/log" 2>&1; then
        explain_failure
        die 70 "The build failed; what the compiler said stands above."
    fi
    mv "$home/partial" "$home/$name"
    mv "$home/current.next" "$home/current"
    build=$home/$name
    remove_old_builds
    say "Built in $((SECONDS - began)) s."
    exec 9>&-
}

explain_failure() {
    if grep -q NU1301 "$home/log"; then
        grep NU1301 "$home/log" | sed 's/.*NU1301: */  /; s/ \[.*//' | awk '!seen[$0]++' | head -n 5 >&2
        die "$unavailable" "A package source could not be reached, and the first build needs it; its words stand above." \
            "See 'dotnet nuget list source', then run the same command again."
    fi
    cat "$home/log" >&2
    ! grep -q NU1004 "$home/log" || say "A lock file is behind its project: run 'dotnet restore' and commit packages.lock.json."
}

# Analyzers judge in ./test; whoever only wants to run the command does not wait for them.
# The sample application, which drills start in the lab, stands beside the command and is built apart: it shares no assembly with it.
# Restore knows nothing of the runtime: the lock files of the libraries have none, and locked mode would refuse them.
publish() {
    local machine
    case $(uname -m) in
        aarch64 | arm64) machine=linux-arm64 ;;
        *) machine=linux-x64 ;;
    esac
    local options=(-v quiet --disable-build-servers "-p:ArtifactsPath=$home/msbuild")
    cd "$root" || return # global.json is looked for from here
    publish_one src/Holdfast.Cli "$home/partial" && publish_one samples/depot "$home/partial/depot"
}

# Usage: publish_one PROJECT FOLDER, with $machine and $options of publish
publish_one() {
    "$DOTNET_ROOT/dotnet" restore "$1" --locked-mode "${options[@]}" &&
        "$DOTNET_ROOT/dotnet" publish "$1" --no-restore -c Release -r "$machine" -p:RunAnalyzers=false -o "$2" "${options[@]}"
}

# A command that still runs loads assemblies from its own build as it needs them.
remove_old_builds() {
    local old
    for old in "$home"/build-*; do
        [[ $old == "$build" ]] || grep -qszF "$old/" /proc/[0-9]*/cmdline || rm -rf "$old"
    done
}
