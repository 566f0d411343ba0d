namespace Holdfast.Compilation.Checking;

/// <summary>What one check says of a tree.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Kinds">How many of each kind were judged, by kind.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Unknown">Kinds that nobody could judge: nothing is known of their objects, and that is never green.</param>
public sealed record CheckReport(string Name, IReadOnlyDictionary<string, int> Kinds, IReadOnlyList<CheckProblem> Problems, IReadOnlyList<string> Unknown)
{
    /// <summary>How many objects were judged.</summary>
    public int Judged => Kinds.Values.Sum();
}
