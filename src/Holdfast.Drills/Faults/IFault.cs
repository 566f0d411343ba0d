using Holdfast.Drills.Guards;

namespace Holdfast.Drills.Faults;

/// <summary>Something that goes wrong, and how it is put right. One object is used for one drill, so it may remember what it holds.</summary>
internal interface IFault
{
    /// <summary>Why this machine or lab cannot make the fault; nothing when it can. A drill is then not executed, and says so.</summary>
    Task<string?> FindObstacleAsync(BlastRadius target, CancellationToken cancellation) => Task.FromResult<string?>(null);

    Task InjectAsync(BlastRadius target, CancellationToken cancellation);

    /// <summary>What shows, while the fault lasts, that it is really there; nothing when only the clients can tell.</summary>
    Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation) => Task.FromResult<string?>(null);

    /// <summary>
    /// Puts right what does not heal by itself. Called also where the fault was never made or only in part, and possibly twice.
    /// </summary>
    Task HealAsync(BlastRadius target, CancellationToken cancellation);
}
