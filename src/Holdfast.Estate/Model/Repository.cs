namespace Holdfast.Estate.Model;

/// <summary>A repository from which the estate is built or deployed.</summary>
public sealed record Repository
{
    /// <summary>What it holds.</summary>
    public required RepositoryContent Holds { get; init; }

    /// <summary>Whether its main branch takes only reviewed and checked changes, from anybody.</summary>
    public bool Protected { get; init; }
}
