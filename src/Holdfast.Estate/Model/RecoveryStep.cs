namespace Holdfast.Estate.Model;

/// <summary>What carries out one step of a recovery plan, and what shows that it is done.</summary>
public sealed record RecoveryStep
{
    /// <summary>The step's name, such as <c>restore-erp</c>.</summary>
    [FromKey]
    public string Name { get; init; } = "";

    /// <summary>The program that does it, with its arguments; by hand when the list is empty. Files are relative to the estate file.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The program that ends with 0 when the step is done and changes nothing itself, with its arguments.</summary>
    public IReadOnlyList<string> Verify { get; init; } = [];

    /// <summary>Whether the command may be run again after a stop at which nobody knows how far it came.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Who does it: a rota, a group, or somebody the estate names elsewhere.</summary>
    public string? By { get; init; }

    /// <summary>How long it took when it was last measured.</summary>
    public TimeSpan? Takes { get; init; }
}
