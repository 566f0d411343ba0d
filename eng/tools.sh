# shellcheck shell=bash
# The Bicep compiler, from its package. Sourced; expects $root, and install.sh and build.sh before it.

: "${root:?}" "${artifacts:?}"

# Leaves $bicep set to the compiler's file; empty where its package is not made for this machine. Fetched once.
require_bicep() {
    local tools=$artifacts/tools
    bicep=''
    [[ $(uname -m) == x86_64 ]] || return 0
    bicep=$(compgen -G "$tools/packages/azure.bicep.commandline.linux-x64/*/tools/bicep" | tail -n 1) && [[ -x $bicep ]] && return
    bicep=$(type -P bicep) && return
    [[ ${HOLDFAST_INSTALL:-yes} != no ]] || return 0
    require_dotnet
    say "Fetching the Bicep compiler (about 45 MB, once)."
    take_lock "$artifacts/tools.lock" 'fetching of tools'
    "$DOTNET_ROOT/dotnet" restore "$root/eng/tools.csproj" -v quiet --packages "$tools/packages" "-p:ArtifactsPath=$tools" >&2 ||
        { say "It could not be fetched; the reason stands above. What it would judge stays not verified."; exec 9>&-; return 0; }
    exec 9>&-
    bicep=$(compgen -G "$tools/packages/azure.bicep.commandline.linux-x64/*/tools/bicep" | tail -n 1)
    chmod +x "$bicep" # a package keeps no permissions
}
