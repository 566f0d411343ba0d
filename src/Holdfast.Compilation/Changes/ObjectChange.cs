namespace Holdfast.Compilation.Changes;

/// <summary>An Azure resource or a Kubernetes object that is added, changed or removed.</summary>
/// <param name="Kind">What happens to it.</param>
/// <param name="Type">Its type, such as <c>Deployment</c> or <c>Microsoft.DBforPostgreSQL/flexibleServers</c>.</param>
/// <param name="Name">Its name; with its namespace or parents.</param>
/// <param name="Part">The workload, store or tenant of the estate that it belongs to; null when all share it.</param>
/// <param name="Fields">What is different; empty for what is added or removed.</param>
/// <param name="Hazards">What the change may do beside, the worst first.</param>
public sealed record ObjectChange(ChangeKind Kind, string Type, string Name, string? Part, IReadOnlyList<FieldChange> Fields, IReadOnlyList<Hazard> Hazards)
{
    /// <summary>The worst that the change may do beside; null when it does no more than it says.</summary>
    public HazardKind? Worst => Hazards.Count == 0 ? null : Hazards[0].Kind;
}
