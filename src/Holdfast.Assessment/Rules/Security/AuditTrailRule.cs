using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Security;

/// <summary>Audit logs stay for a year where no operator can change them.</summary>
internal sealed class AuditTrailRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2450",
        Name = "Audit logs stay for a year where no operator can change them",
        Area = Area.Security,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "After an intrusion or a wrong posting nobody can show who did what: the log covers a month, or those whom it is about could have edited it.",
        Fix = "Set 'auditRetention' to 365d or more and 'auditImmutable: true' in 'observability: { logs }'.",
        Sources = ["https://learn.microsoft.com/azure/azure-monitor/logs/data-security", "https://learn.microsoft.com/azure/storage/blobs/immutable-storage-overview"],
        ForeignIds = ["CKV_AZURE_37", "waf:SE:10"],
    };

    private const int LeastDays = 365;

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var logs = estate.Model.Observability?.Logs;
        if (logs?.AuditRetention is not { } kept)
            yield return Gap.Of(estate, "Nobody has said how long it can be shown who did what.", "observability", "logs", "auditRetention");
        else if (kept.TotalDays < LeastDays)
            yield return Gap.Of(estate, $"After {DurationText.Format(kept)} nobody can show any more who did what.", "observability", "logs", "auditRetention");
        else if (!logs.AuditImmutable)
            yield return Gap.Of(estate, "Those whom the audit log is about can change it.", "observability", "logs", "auditImmutable");
    }
}
