using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;

namespace Holdfast.Recovery.Rehearsals.Blobs;

/// <summary>Azurite, Microsoft's own emulator of Blob Storage: where it is installed, and its installation when a rehearsal asks for it.</summary>
public static class AzuriteProgram
{
    /// <summary>The newest version that runs on the Node.js of Debian 12.</summary>
    public const string Version = "3.35.0";

    /// <summary>The environment variable that names a folder in which Azurite is installed already.</summary>
    public const string FolderVariable = "HOLDFAST_AZURITE";

    private const string Main = "node_modules/azurite/dist/src/blob/main.js";
    private const string ToolsFolder = "/var/cache/holdfast";
    // npm says the reason first, and advice behind it.
    private const int ReasonLines = 4;

    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(10);

    /// <summary>The folder of Azurite, installed there when it was not; or else what this machine lacks.</summary>
    public static async Task<(string? Folder, string? Missing)> RequireAsync(PlaceOptions places, IProgress<string> progress, TimeProvider time, CancellationToken cancellation)
    {
        foreach (var program in new[] { "node", "npm" })
        {
            if (!Tool.Exists(program))
                return (null, $"the program '{program}', on which Azurite runs (apt-get install nodejs npm)");
        }

        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named)
            return File.Exists(MainOf(named)) ? (named, null) : (null, $"Azurite in '{named}', where {FolderVariable} says that it is: there is no '{MainOf(named)}'");
        // Not below a home: Azurite runs as the user postgres, who may not look into root's.
        var folder = Path.Combine(ToolsFolder, "azurite-" + Version);
        return File.Exists(MainOf(folder)) ? (folder, null) : await InstallAsync(folder, places, progress, time, cancellation);
    }

    internal static string MainOf(string folder) => Path.Combine(folder, Main);

    // In a place, so that a killed installation leaves nothing; its result appears in one step.
    private static async Task<(string? Folder, string? Missing)> InstallAsync(string folder, PlaceOptions places, IProgress<string> progress, TimeProvider time, CancellationToken cancellation)
    {
        progress.Report($"installing Azurite {Version} into {folder} (about 190 MB, once)");
        Directory.CreateDirectory(ToolsFolder);
        await using var place = await Place.CreateAsync(places, "installation of Azurite", [], [], time, cancellation);
        var draft = await place.MakeDirectoryAsync("azurite", cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(InstallLimit);
        try
        {
            // No script of a package runs: Azurite needs none, and they would run as root.
            var installed = await place.RunAsRootWithNetworkAsync(
                ["npm", "install", "--prefix", draft, "--cache", place.At("npm"), "--ignore-scripts", "--omit=dev", "--omit=optional", "--no-audit", "--no-fund", "--loglevel=error", "azurite@" + Version], limit.Token);
            if (!installed.Succeeded || !File.Exists(MainOf(draft)))
                return (null, $"Azurite {Version}, which npm could not install: {string.Join(" | ", installed.Error.Split('\n').Take(ReasonLines))}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"Azurite {Version}: npm did not install it within {InstallLimit.TotalMinutes:0} minutes");
        }

        var moved = await Tool.RunAsync(["sh", "-c", "chown -R root:root -- \"$0\" && chmod -R a+rX,go-w -- \"$0\" && mv -T -- \"$0\" \"$1\"", draft, folder], new Dictionary<string, string>(StringComparer.Ordinal), cancellation);
        // Another rehearsal may have been faster.
        return moved.Succeeded || File.Exists(MainOf(folder)) ? (folder, null) : (null, $"Azurite {Version} in '{folder}': {moved.Tail}");
    }
}
