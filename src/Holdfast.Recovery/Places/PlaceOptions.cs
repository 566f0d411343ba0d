namespace Holdfast.Recovery.Places;

/// <summary>Where copies are restored, and how long the steps of making a place may take.</summary>
public sealed record PlaceOptions
{
    /// <summary>The environment variable that moves the directory of all places.</summary>
    public const string RootVariable = "HOLDFAST_RECOVERY_ROOT";

    /// <summary>The directory that holds one directory per place. Not in /tmp, which some machines keep in memory.</summary>
    public string Root { get; init; } = Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } root ? root : "/var/tmp/holdfast-recovery";

    /// <summary>Making namespaces takes milliseconds; a busy machine gets ten seconds.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Removing a restored database of many files takes its time.</summary>
    public TimeSpan RemovalLimit { get; init; } = TimeSpan.FromMinutes(2);
}
