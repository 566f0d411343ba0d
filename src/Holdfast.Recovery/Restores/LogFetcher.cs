using System.Diagnostics;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Repositories;

namespace Holdfast.Recovery.Restores;

/// <summary>
/// Hands the log of a repository that lies behind a network to a server that has none: the server says the name of a file through a pipe,
/// a process with the host's network gets it from this one archive, and says when it is there.
/// </summary>
internal sealed class LogFetcher : IDisposable
{
    // A name is a segment, a history or a backup label: never an option of the program, never a path.
    private const string Fetch = """
        while :; do
            read -r name <"$0/requests" || continue
            status=1
            case "$name" in
                '' | *[!0-9A-Za-z.]*) ;;
                *) "$@" archive-get "$name" "$0/fetched" && status=0 || status=$? ;;
            esac
            echo "$status" >"$0/answers"
        done
        """;

    private const string Request = """
        folder=${0%/*}
        echo "$1" >"$folder/requests"
        read -r status <"$folder/answers"
        [ "$status" = 0 ] || exit "$status"
        exec mv "$folder/fetched" "$2"
        """;

    private readonly Process fetcher;

    private LogFetcher(Process fetcher, string request) => (this.fetcher, Command) = (fetcher, ["sh", request]);

    /// <summary>With which the restored server asks here; a file's name and where it belongs come behind it.</summary>
    public IReadOnlyList<string> Command { get; }

    public static async Task<LogFetcher> StartAsync(Place place, PgBackRest tool, CancellationToken cancellation)
    {
        var folder = await place.MakeDirectoryAsync("log", cancellation);
        var request = Path.Combine(folder, "request.sh");
        PrivateFile.Write(request, Request);
        await Place.OwnAsync(request, cancellation);
        var piped = await place.RunAsync(["mkfifo", "-m", "0600", Path.Combine(folder, "requests"), Path.Combine(folder, "answers")], cancellation);
        if (!piped.Succeeded)
            throw new InvalidOperationException($"The pipes for the log could not be made in '{folder}'. {piped.Tail}");
        return new(place.StartWithNetwork(place.At("fetch.log"), ["sh", "-c", Fetch, folder, .. tool.Command([])]), request);
    }

    /// <summary>Once the copy has recovered, nothing that serves it has a network any more.</summary>
    public void Dispose()
    {
        fetcher.Kill(entireProcessTree: true);
        fetcher.Dispose();
    }
}
