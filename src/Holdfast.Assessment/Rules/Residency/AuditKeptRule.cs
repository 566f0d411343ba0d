using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Residency;

/// <summary>Audit logs are kept long enough to look back at an intrusion.</summary>
internal sealed class AuditKeptRule : Rule
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromDays(365);

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2291",
        Name = "Audit logs are kept for a year",
        Area = Area.Residency,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Intruders are found months after they came; without the logs of that time nobody can say what they took, nor show an auditor who changed what.",
        Fix = "Set 'observability: { logs: { auditRetention: 365d } }'.",
        Sources = ["https://learn.microsoft.com/security/benchmark/azure/mcsb-logging-threat-detection", "https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure"],
        ForeignIds = ["CKV_AZURE_37", "waf:SE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var kept = estate.Model.Observability?.Logs?.AuditRetention;
        if (kept is null || kept < LongEnough)
            yield return Gap.Of(
                estate,
                kept is { } days ? $"Audit logs are kept {DurationText.Format(days)}, and a year is asked for." : "Nobody has said how long audit logs are kept.",
                "observability", "logs", "auditRetention");
    }
}
