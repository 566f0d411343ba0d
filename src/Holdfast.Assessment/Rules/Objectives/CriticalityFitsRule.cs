using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Objectives;

/// <summary>Objectives fit the criticality.</summary>
internal sealed class CriticalityFitsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2342",
        Name = "A process may be down no longer than its criticality says",
        Area = Area.Objectives,
        Severity = Severity.Warning,
        IsAbsence = false,
        Meaning = "One of the two words is wrong: either people will be angry at a promise that was kept, or money is spent where nobody needs it.",
        Fix = "Talk to the owner: lower 'criticality', or ask for an 'rto' that fits it: 4h for mission-critical, 8h for business-critical, 3d for important.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/metrics", "https://learn.microsoft.com/azure/well-architected/reliability/identify-flows"],
        ForeignIds = ["waf:RE:02", "waf:RE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from process in estate.Model.Processes.Values
        let longest = Longest(process.Criticality)
        where process.Objectives.Rto > longest
        select Gap.Of(process, $"{process.Name} is {Word(process.Criticality)}, and its objectives let it be down for {DurationText.Format(process.Objectives.Rto)}.", "objectives", "rto");

    private static TimeSpan Longest(Criticality criticality) => criticality switch
    {
        Criticality.MissionCritical => TimeSpan.FromHours(4),
        Criticality.BusinessCritical => TimeSpan.FromHours(8),
        Criticality.Important => TimeSpan.FromDays(3),
        _ => TimeSpan.MaxValue,
    };

    private static string Word(Criticality criticality) => criticality switch
    {
        Criticality.MissionCritical => "mission-critical",
        Criticality.BusinessCritical => "business-critical",
        _ => "important",
    };
}
