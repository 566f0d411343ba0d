namespace Holdfast.Estate.Model;

/// <summary>How images are made and let in.</summary>
public sealed record ImagePolicy
{
    /// <summary>How often images are built anew on a patched base, changed or not.</summary>
    public TimeSpan? RebuildEvery { get; init; }

    /// <summary>Whether each image has a list of what is in it.</summary>
    public bool Sbom { get; init; }

    /// <summary>Whether images are signed, and only signed ones are let in.</summary>
    public bool SignedOnly { get; init; }
}
