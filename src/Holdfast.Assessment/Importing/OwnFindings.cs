using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Importing;

/// <summary>Our rules that ask a tool's question, and what they find.</summary>
internal sealed class OwnFindings
{
    private readonly IReadOnlyList<Finding> all;
    private readonly Dictionary<string, Finding> byPart = new(StringComparer.Ordinal);

    public OwnFindings(IReadOnlyList<RuleInfo> rules, IReadOnlyList<Finding> all)
    {
        (Rules, this.all) = (rules, all);
        foreach (var finding in all.Where(finding => IsPart(finding.Subject)))
            byPart.TryAdd(finding.Subject.Name, finding);
    }

    /// <summary>The rules, by reference; empty when none of ours asks it.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; }

    public bool Any => all.Count > 0;

    /// <summary>The rule to name where no single finding is meant: one that finds something, else the first; null when there is none.</summary>
    public RuleInfo? Rule => Any ? all[0].Rule : Rules is [var first, ..] ? first : null;

    /// <summary>The finding that a resource shows, by the parts that its name carries; null when none is or nobody can say which.</summary>
    public Finding? Of(IReadOnlyList<string> parts) =>
        parts.Select(part => byPart.GetValueOrDefault(part)).FirstOrDefault(finding => finding is not null)
        // A gap of the estate as a whole, of an environment or a process: any resource may show it.
        ?? all.FirstOrDefault(finding => !IsPart(finding.Subject))
        ?? (parts.Count == 0 && all.Count == 1 ? all[0] : null);

    public static bool IsPart(Subject subject) => subject.Section is "workloads" or "stores" or "partners" or "tenants";
}
