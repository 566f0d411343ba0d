namespace Holdfast.Recovery.Providers;

/// <summary>Whoever keeps the backups of one database and can bring a copy up beside it: pgBackRest, a managed service, an operator.</summary>
/// <remarks>
/// A provider asks once and answers; waiting, repeating and judging are <see cref="CopyRestore"/>'s, so that they are decided in one place.
/// What the world causes is a <see cref="Refusal"/>, never an exception.
/// </remarks>
public interface IRestoreProvider
{
    /// <summary>What it is called in messages.</summary>
    string Name { get; }

    /// <summary>The moments to which it can restore now.</summary>
    Task<ProviderOutcome<RecoveryWindow>> WindowAsync(CancellationToken cancellation);

    /// <summary>Begins a restore under a new name; what it makes carries the mark from its first moment.</summary>
    Task<ProviderOutcome<CopyState>> BeginAsync(CopyRequest request, CancellationToken cancellation);

    /// <summary>How far a copy is.</summary>
    Task<ProviderOutcome<CopyState>> LookAsync(string name, CancellationToken cancellation);

    /// <summary>The copies of this database that holdfast has made, whoever began them.</summary>
    Task<ProviderOutcome<IReadOnlyList<FoundCopy>>> FindAsync(CancellationToken cancellation);

    /// <summary>Gives a copy another mark: it is kept although the command that made it ends.</summary>
    Task<ProviderOutcome<FoundCopy>> MarkAsync(string name, CopyMark mark, CancellationToken cancellation);

    /// <summary>Removes a copy. Only one that carries holdfast's mark; one that is gone already is removed.</summary>
    Task<ProviderOutcome<string>> RemoveAsync(string name, CancellationToken cancellation);
}
