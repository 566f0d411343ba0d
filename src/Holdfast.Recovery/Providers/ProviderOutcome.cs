namespace Holdfast.Recovery.Providers;

/// <summary>What a provider answered: a value, or a refusal that the caller must handle.</summary>
public abstract record ProviderOutcome<T>
{
    private ProviderOutcome()
    {
    }

    /// <summary>It answered.</summary>
    public sealed record Done(T Value) : ProviderOutcome<T>;

    /// <summary>It did not do what was asked.</summary>
    public sealed record Refused(Refusal Refusal) : ProviderOutcome<T>;

    public static implicit operator ProviderOutcome<T>(T value) => new Done(value);

    public static implicit operator ProviderOutcome<T>(Refusal refusal) => new Refused(refusal);
}
