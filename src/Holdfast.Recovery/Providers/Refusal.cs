namespace Holdfast.Recovery.Providers;

/// <summary>Why a provider did not do what was asked, in a sentence.</summary>
/// <param name="Kind">What the caller decides by.</param>
/// <param name="Text">What a person reads, with what to do.</param>
/// <param name="RetryAfter">When the provider wants to be asked again, where it says so.</param>
public sealed record Refusal(RefusalKind Kind, string Text, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the same request may succeed later, with nobody doing anything.</summary>
    public bool MayPass => Kind is RefusalKind.Throttled or RefusalKind.Unreachable;
}
