namespace Holdfast.Recovery.Programs;

/// <summary>What a machine needs before anything can be backed up or restored on it; all that is missing is said at once.</summary>
public static class RecoveryPreconditions
{
    private static readonly (string Program, string Package)[] Programs =
    [
        ("pgbackrest", "pgbackrest"), ("unshare", "util-linux"), ("nsenter", "util-linux"), ("setsid", "util-linux"), ("setpriv", "util-linux"), ("mount", "mount"),
    ];

    /// <summary>The gaps of this machine, each with its remedy; none when it is ready.</summary>
    public static IReadOnlyList<string> Missing()
    {
        if (!OperatingSystem.IsLinux())
            return ["Linux, whose namespaces keep a restored copy apart. Run Holdfast on a Linux machine; `recover plan` works anywhere."];
        List<string> missing = [.. Programs.Where(entry => !Tool.Exists(entry.Program)).Select(entry => $"the program '{entry.Program}' (apt-get install {entry.Package})")];
        if (!File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)))
            missing.Add("the user 'postgres' (apt-get install postgresql-common)");
        if (!Environment.IsPrivilegedProcess)
            missing.Add("root, which may make namespaces and become the user postgres. Run the same command with sudo");
        return missing;
    }
}
