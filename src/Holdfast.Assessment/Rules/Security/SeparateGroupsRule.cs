namespace Holdfast.Assessment.Rules.Security;

/// <summary>Those who operate, approve and audit are three different groups.</summary>
internal sealed class SeparateGroupsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2442",
        Name = "Those who operate, approve and audit are three different groups",
        Area = Area.Security,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Whoever runs the platform also approves the changes to it and reads its audit log alone; a mistake, or worse, is seen by nobody else.",
        Fix = "Name three groups of the directory as 'operators', 'approvers' and 'auditors' in 'security: { identity: { groups } }'.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/security/identity-access", "https://csrc.nist.gov/glossary/term/separation_of_duty"],
        ForeignIds = ["waf:SE:05"],
    };

    private static readonly string[] Roles = ["operators", "approvers", "auditors"];

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var groups = estate.Model.Security?.Identity?.Groups ?? new OrderedDictionary<string, string>();
        var missing = Roles.Where(role => !groups.ContainsKey(role)).ToList();
        if (missing.Count > 0)
            yield return Gap.Of(estate, $"No group of the directory is named for {string.Join(", ", missing)}.", "security", "identity", "groups");
        else if (Roles.GroupBy(role => groups[role], StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } shared)
            yield return Gap.Of(estate, $"The {string.Join(" and the ", shared)} are the same group, {shared.Key}.", "security", "identity", "groups");
    }
}
