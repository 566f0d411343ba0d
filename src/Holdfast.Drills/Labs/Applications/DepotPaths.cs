namespace Holdfast.Drills.Labs.Applications;

/// <summary>Where the things of the sample application are within its lab.</summary>
internal sealed record DepotPaths(LabPaths Lab)
{
    public string Folder => Path.Combine(Lab.Directory, "depot");

    /// <summary>A copy of the program: the lab's user may not enter where the command was built.</summary>
    public string Programs => Path.Combine(Folder, "bin");

    public string Assembly => Path.Combine(Programs, "depot.dll");

    /// <summary>Where each process sees the platform of the command: mounted in its own namespace, for the same reason.</summary>
    public string Platform => Path.Combine(Folder, "dotnet");

    public string Documents => Path.Combine(Folder, "documents");

    public string EdgeConfiguration => Path.Combine(Folder, "edge.cfg");

    /// <summary>The clients' way in.</summary>
    public string EdgeSocket => Path.Combine(Lab.Sockets, "depot");

    /// <summary>Where HAProxy tells what it thinks of each replica.</summary>
    public string AdminSocket => Path.Combine(Lab.Sockets, "depot-admin");

    public string Settings(string name) => Path.Combine(Folder, name + ".json");

    /// <summary>Whether a process was started from here: a replica shares its zone with a database node.</summary>
    public bool IsOrigin(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/cmdline").Split('\0').Any(word => word.StartsWith(Folder + "/", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            // It ended between the list and the look.
            return false;
        }
    }
}
