using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>The cluster has a maintenance window of at least four hours, and no cut-off of a process lies in it.</summary>
internal sealed class UpgradeWindowRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2119",
        Name = "Upgrades have a window in which nothing is collected",
        Area = Area.ZoneResilience,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Cluster],
        Meaning = "Azure drains nodes when it suits Azure; on the evening of the last line haul that costs the truck.",
        Fix = "Write platform.cluster.upgrades.window, such as 'window: \"Sun 06:00-12:00\"', four hours or longer and away from every cut-off.",
        Sources = ["https://learn.microsoft.com/azure/aks/planned-maintenance", "Azure/AKS-Construction#441"],
        ForeignIds = ["psrule:Azure.AKS.MaintenanceWindow"],
    };

    /// <summary>AKS takes no shorter window.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(4);

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Cluster is not { } cluster)
            yield break;
        if (cluster.Upgrades?.Window is not { } window)
        {
            yield return Gap.Of("platform", "cluster", "Azure may drain the nodes of the cluster at any hour.", "upgrades", "window");
            yield break;
        }

        if (window.Spans.FirstOrDefault(span => span.Length < Shortest) is { Days.Mask: not 0 } tooShort)
            yield return Gap.Of("platform", "cluster", $"The window {tooShort} is shorter than the {DurationText.Format(Shortest)} that AKS asks for.", "upgrades", "window");
        foreach (var process in estate.Model.Processes.Values)
        {
            var hit = process.Cutoffs.FirstOrDefault(cutOff => Holds(estate, process, cutOff, window));
            if (hit is not null)
                yield return Gap.Of(process, $"The cluster may be upgraded during {hit.What} at {hit.At:HH:mm}, within {window}.", "cutoffs");
        }
    }

    // In another time zone the same clock means another moment; then nothing is concluded.
    private static bool Holds(AssessedEstate estate, BusinessProcess process, CutOff cutOff, WeeklyHours window) =>
        (window.TimeZone ?? estate.Model.TimeZone) == (process.Hours?.TimeZone ?? estate.Model.TimeZone)
        && Enum.GetValues<DayOfWeek>().Any(day => (cutOff.Days ?? Weekdays.Every).Contains(day) && window.Contains(day, cutOff.At));
}
