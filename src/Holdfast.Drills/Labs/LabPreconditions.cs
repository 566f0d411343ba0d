using Holdfast.Drills.Labs.Parts;
using Holdfast.Recovery.Programs;

namespace Holdfast.Drills.Labs;

/// <summary>What a machine needs before a lab can be built on it; all that is missing is said at once, and nothing is started.</summary>
public static class LabPreconditions
{
    private static readonly (string Program, string Package)[] Programs =
    [
        ("ip", "iproute2"), ("unshare", "util-linux"), ("setsid", "util-linux"), ("setpriv", "util-linux"), ("mount", "mount"), ("nft", "nftables"),
        ("etcd", "etcd-server"), ("patroni", "patroni python3-etcd"), ("haproxy", "haproxy"), ("find", "findutils"),
    ];

    private static readonly (LabPart Part, string Program, string Package)[] ProgramsOfParts =
    [
        (LabPart.Redis, "redis-server", "redis-server"), (LabPart.Redis, "redis-sentinel", "redis-sentinel"), (LabPart.Pooler, "pgbouncer", "pgbouncer"),
        (LabPart.Partner, "python3", "python3"), (LabPart.Backups, "pgbackrest", "pgbackrest"),
    ];

    private static readonly string[] ProgramsOfTheAttempt = ["setsid", "unshare", "ip", "nft"];

    public static async Task<IReadOnlyList<MissingPrecondition>> CheckAsync(LabOptions options, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux())
            return [new("Linux, whose network namespaces are the zones of the lab", "Run Holdfast on a Linux machine; `check` and the reports work anywhere.")];
        List<MissingPrecondition> missing =
        [
            .. Programs.Where(entry => !Tool.Exists(entry.Program)).Select(entry => new MissingPrecondition($"the program '{entry.Program}'", $"apt-get install {entry.Package}")),
            .. ProgramsOfParts.Where(entry => options.Plan.Has(entry.Part) && !Tool.Exists(entry.Program))
                .Select(entry => new MissingPrecondition($"the program '{entry.Program}'", $"apt-get install {entry.Package}")),
            .. FindMissingFiles(options),
        ];
        if (options.Root.Length > LabOptions.RootLengthLimit || !Path.IsPathRooted(options.Root))
        {
            missing.Add(new(
                $"a short absolute directory for labs ('{options.Root}' is not one of at most {LabOptions.RootLengthLimit} characters)",
                $"Set {LabOptions.RootVariable} to a shorter path: a Unix socket below it must fit in 107 bytes."));
        }

        if (await FindMissingPrivilegeAsync(cancellation) is { } privilege)
            missing.Add(privilege);
        return missing;
    }

    private static IEnumerable<MissingPrecondition> FindMissingFiles(LabOptions options)
    {
        if (!File.Exists(Path.Combine(options.PostgreSqlPrograms, "postgres")))
            yield return new($"PostgreSQL 15 in '{options.PostgreSqlPrograms}'", "apt-get install postgresql-15");
        if (!File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)))
            yield return new("the user 'postgres', as whom the database nodes run", "apt-get install postgresql-common");
        if (options.Plan.Has(LabPart.Application) && Applications.DepotProgram.FindObstacle() is { } obstacle)
            yield return new("the sample application", obstacle);
    }

    private static async Task<MissingPrecondition?> FindMissingPrivilegeAsync(CancellationToken cancellation)
    {
        const string What = "the privilege to make network and process namespaces";
        const string Remedy = "Run with sudo (in a container: with the capabilities SYS_ADMIN and NET_ADMIN, and a kernel with bridge, veth and nftables)";
        if (!Environment.IsPrivilegedProcess)
            return new(What + " (this process is not root)", Remedy + ".");
        if (!ProgramsOfTheAttempt.All(Tool.Exists))
            return null;
        // Being root says little inside a container: try it, in namespaces that vanish with the attempt.
        var attempt = await ExternalCommand.RunAsync(
            "unshare",
            ["--net", "--pid", "--ipc", "--fork", "--mount-proc", "sh", "-c", LabScripts.Read("try.sh")],
            cancellation);
        return attempt.Succeeded ? null : new(What, $"{Remedy}. The kernel said: {attempt.Error.Trim()}");
    }
}
