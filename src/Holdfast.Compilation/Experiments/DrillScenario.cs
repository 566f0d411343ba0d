namespace Holdfast.Compilation.Experiments;

/// <summary>A failure of the scenario library, and by which tools an estate can have it.</summary>
/// <param name="Name">Its name in `holdfast drill list`.</param>
/// <param name="Hits">What it hits.</param>
/// <param name="Studio">What Azure Chaos Studio does, or why it does nothing.</param>
/// <param name="Mesh">What Chaos Mesh does, or why it does nothing.</param>
internal sealed record DrillScenario(string Name, DrillHit Hits, ToolAnswer Studio, ToolAnswer Mesh)
{
    /// <summary>Why there is no experiment file for the lab; null where there is one.</summary>
    public string? NotInLab { get; init; }

    /// <summary>The same as a line of the table in docs/faults/README.md.</summary>
    public string Row
    {
        get
        {
            var lab = NotInLab is null ? "yes" : $"no: {NotInLab}";
            var toolkit = ToolkitAnswer is { } none ? $"no: {none}" : NotInLab is null ? "lab" : "cluster";
            return $"| {Name} | {lab} | {toolkit} | {Studio} | {Mesh} |";
        }
    }

    /// <summary>Why there is no file in Chaos Toolkit's format; null where there is one.</summary>
    private string? ToolkitAnswer => NotInLab is not null && !Mesh.IsThere ? "nothing carries it out" : null;
}
