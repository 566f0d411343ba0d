using Holdfast.Recovery.Backups;

namespace Holdfast.Recovery.Providers;

/// <summary>How long a copy may take, and what it must hold.</summary>
public sealed record CopyRestoreOptions
{
    /// <summary>Managed services speak of minutes to hours; a copy that is not up after four is not coming.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Ignored where the provider says when it wants to be asked.</summary>
    public TimeSpan AskEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Removing is begun within this, while the provider refuses for a reason that may pass.</summary>
    public TimeSpan RemovalLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Opens a copy and reads its watermarks. Without it nothing is known of what a copy holds, and no verdict is green.</summary>
    public Func<CopyEndpoint, CancellationToken, Task<CopyReading>>? Read { get; init; }

    /// <summary>The acknowledged watermarks, kept outside of the database.</summary>
    public IReadOnlyList<Watermark> Acknowledged { get; init; } = [];
}
