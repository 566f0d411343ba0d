namespace Holdfast.Compilation.Experiments;

/// <summary>Whether a tool can make a failure.</summary>
/// <param name="Fault">What it does; null when it does nothing.</param>
/// <param name="Reason">The fault's limits, or why there is none.</param>
internal sealed record ToolAnswer(string? Fault, string Reason)
{
    public bool IsThere => Fault is not null;

    public static ToolAnswer By(string fault, string reason) => new(fault, reason);

    public static ToolAnswer None(string reason) => new(null, reason);

    public override string ToString() => Fault is null ? $"no: {Reason}" : Reason.Length == 0 ? Fault : $"{Fault}: {Reason}";
}
