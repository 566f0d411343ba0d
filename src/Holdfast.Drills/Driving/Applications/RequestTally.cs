namespace Holdfast.Drills.Driving.Applications;

/// <summary>What a client's single requests met, before any of them was repeated.</summary>
internal sealed class RequestTally
{
    private readonly Dictionary<string, int> errors = new(StringComparer.Ordinal);

    /// <summary>Only to be read after the client has stopped.</summary>
    public IReadOnlyDictionary<string, int> Errors => errors;

    public int Requests { get; private set; }

    /// <summary>Requests that failed and were sent again, because repeating them is harmless.</summary>
    public int Retried { get; private set; }

    public void CountRequest() => Requests++;

    public void CountRetry() => Retried++;

    public void CountError(string kind) => errors[kind] = errors.GetValueOrDefault(kind) + 1;
}
