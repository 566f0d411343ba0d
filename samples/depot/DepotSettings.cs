using System.Text.Json;

namespace Depot;

/// <summary>What one process of the depot is told. It comes from a private file, because it holds the database's password.</summary>
/// <remarks>What has a default is settable, not init-only: the compiled reader assigns every init-only property, and a missing one would become zero.</remarks>
internal sealed record DepotSettings
{
    /// <summary>Where it listens; workers listen too, for the questions about their health.</summary>
    public required string Listen { get; init; }

    /// <summary>How it reaches PostgreSQL. What a failover asks for is added by <see cref="Database.Connect"/>.</summary>
    public required string Database { get; init; }

    /// <summary>The Redis Sentinels, each as HOST:PORT. They name the master; no address of it is ever written down.</summary>
    public required IReadOnlyList<string> Sentinels { get; init; }

    public required string RedisMaster { get; init; }

    /// <summary>Where the partner takes status events.</summary>
    public required Uri Partner { get; init; }

    /// <summary>The folder of the documents, shared by all processes.</summary>
    public required string Documents { get; init; }

    /// <summary>How long it says "not ready" before it stops: longer than the proxy needs to notice.</summary>
    public TimeSpan DrainDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long requests and jobs under way may take to end after that.</summary>
    public TimeSpan ShutdownLimit { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long an idempotent request is tried again while the database is away. Shorter than the proxy's patience.</summary>
    public TimeSpan RetryLimit { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>What is special about this release: only rehearsals set it.</summary>
    public ReleaseSettings Release { get; set; } = new();

    public static DepotSettings Read(string path)
    {
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize(file, DepotJson.Default.DepotSettings) ?? throw new InvalidDataException($"'{path}' holds no settings.");
    }
}
