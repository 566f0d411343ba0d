namespace Holdfast.Drills.Labs;

/// <summary>The shell scripts that travel inside the assembly.</summary>
internal static class LabScripts
{
    private static readonly string[] Names = ["teardown.sh", "guardian.sh", "launch.sh", "network.sh", "partner.py"];

    /// <summary>Puts the scripts into the lab: from then on the lab can be removed without holdfast.</summary>
    public static async Task WriteAsync(LabPaths paths, CancellationToken cancellation)
    {
        foreach (var name in Names)
            await File.WriteAllTextAsync(paths.Script(name), Read(name), cancellation);
    }

    public static string Read(string name)
    {
        using var stream = typeof(LabScripts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The script '{name}' is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
