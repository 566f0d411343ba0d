using Holdfast.Drills.Labs.Parts;

namespace Holdfast.Drills.Labs;

/// <summary>How a lab is built and how long each step of it may take.</summary>
public sealed record LabOptions
{
    /// <summary>The environment variable that moves the directory of all labs.</summary>
    public const string RootVariable = "HOLDFAST_LAB_ROOT";

    /// <summary>Longer roots are refused: the path of a Unix socket ends at 107 bytes.</summary>
    internal const int RootLengthLimit = 48;

    /// <summary>The directory that holds one directory per lab. Not in /tmp, which some machines keep in memory.</summary>
    public string Root { get; init; } = Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } root ? root : "/var/tmp/holdfast-lab";

    public LabProfile Profile { get; init; } = LabProfile.Synchronous;

    /// <summary>What stands in it beside the database.</summary>
    public LabPlan Plan { get; init; } = LabPlan.DatabaseOnly;

    /// <summary>A kept lab outlives its starter until `holdfast lab down`; any other lab goes with its starter, whatever ends it.</summary>
    public bool Kept { get; init; }

    /// <summary>Where Debian puts the programs of PostgreSQL 15.</summary>
    public string PostgreSqlPrograms { get; init; } = "/usr/lib/postgresql/15/bin";

    /// <summary>etcd answers in under a second; a busy machine gets twenty.</summary>
    public TimeSpan CoordinationLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>From the start of the first node to three healthy members: about 10 s on two cores.</summary>
    public TimeSpan ClusterLimit { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How often a condition is looked at while waiting for it.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(100);
}
