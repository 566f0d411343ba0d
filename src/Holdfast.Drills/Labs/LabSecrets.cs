using System.Security.Cryptography;
using System.Text.Json;
using Holdfast.Recovery.Programs;

namespace Holdfast.Drills.Labs;

/// <summary>The passwords of one lab: random, on disk only in files that root or postgres alone can read, never printed.</summary>
internal sealed record LabSecrets(string Superuser, string Replication, string Rewind, string Application)
{
    public static LabSecrets Create() => new(Password(), Password(), Password(), Password());

    public static LabSecrets Read(LabPaths paths) =>
        JsonSerializer.Deserialize<LabSecrets>(File.ReadAllText(paths.Secrets))
        ?? throw new InvalidOperationException($"'{paths.Secrets}' holds no passwords; remove the lab with `holdfast lab down {paths.Id}`.");

    public void Write(LabPaths paths) => PrivateFile.Write(paths.Secrets, JsonSerializer.Serialize(this));

    /// <summary>A log is shown to people and kept in tickets.</summary>
    public string Redact(string text) =>
        new[] { Superuser, Replication, Rewind, Application }.Aggregate(text, (clean, secret) => clean.Replace(secret, "***", StringComparison.Ordinal));

    public override string ToString() => "passwords of a lab (not shown)";

    private static string Password() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
