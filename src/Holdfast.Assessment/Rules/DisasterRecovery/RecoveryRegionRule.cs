using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>A critical process can go on in another region.</summary>
internal sealed class RecoveryRegionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2370",
        Name = "A critical process can go on in another region",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A region is rarely lost, but then for 5 to 14 hours; without a second region nobody can even begin, and backups that lie in the lost one help nobody.",
        Fix = "Add 'azure.recovery: { region, mode }' with the paired region; 'backup-restore' costs little more than the copies.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery", "https://azure.status.microsoft/status/history/"],
        ForeignIds = ["waf:RE:05", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure is not { Recovery: null } azure)
            yield break;
        var critical = estate.Model.Processes.Values.Where(process => process.Criticality <= Criticality.BusinessCritical).Select(process => process.Name).ToList();
        if (critical.Count > 0)
            yield return Gap.Of(estate, $"When {azure.Region} is lost, {string.Join(", ", critical)} {(critical.Count == 1 ? "has" : "have")} nowhere to go.", "azure");
    }
}
