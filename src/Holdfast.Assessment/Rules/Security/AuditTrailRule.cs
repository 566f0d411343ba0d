namespace Holdfast.Assessment.Rules.Security;

/// <summary>No operator can change the audit log.</summary>
internal sealed class AuditTrailRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2450",
        Name = "No operator can change the audit log",
        Area = Area.Security,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "After an intrusion or a wrong posting nobody can show who did what, because those whom the log is about, or whoever took over their account, could have edited it.",
        Fix = "Set 'auditImmutable: true' in 'observability: { logs }': the workspace's audit tables are exported to storage with a locked retention.",
        Sources = ["https://learn.microsoft.com/azure/azure-monitor/logs/data-security", "https://learn.microsoft.com/azure/storage/blobs/immutable-storage-overview"],
        ForeignIds = ["waf:SE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Observability?.Logs is not { AuditImmutable: true })
            yield return Gap.Of(estate, "Those whom the audit log is about can change it.", "observability", "logs", "auditImmutable");
    }
}
