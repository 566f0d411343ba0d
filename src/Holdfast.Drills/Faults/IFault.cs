using Holdfast.Drills.Guards;

namespace Holdfast.Drills.Faults;

/// <summary>Something that goes wrong, and how it is put right.</summary>
internal interface IFault
{
    Task InjectAsync(BlastRadius target, CancellationToken cancellation);

    /// <summary>Puts right what does not heal by itself. Called once the service is back, so that the service is not restored by the healing.</summary>
    Task HealAsync(BlastRadius target, CancellationToken cancellation);
}
