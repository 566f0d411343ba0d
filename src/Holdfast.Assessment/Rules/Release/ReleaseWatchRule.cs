using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Release;

/// <summary>A bad release is noticed and taken back by its own figures.</summary>
internal sealed class ReleaseWatchRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2426",
        Name = "A bad release is noticed and taken back by its own figures",
        Area = Area.Release,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "Every pod of the new version answers its health check, and every label it prints is empty. It is noticed when the benches call, and by then no pod of the old version is left.",
        Fix = "Set 'release: { watch: { for: 10m, errors: 1% } }': while a release is watched, that share of failed requests takes it back.",
        Sources = ["https://argo-rollouts.readthedocs.io/en/stable/features/analysis/", "https://sre.google/workbook/canarying-releases/"],
        ForeignIds = ["waf:OE:11", "waf:OE:12"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var process in estate.Model.Processes.Values.Where(process => process.Criticality <= Criticality.BusinessCritical))
        {
            var watch = estate.Model.Release?.Watch;
            if (watch is null)
                yield return Gap.Of(process, $"A release that breaks {process.Name} is noticed by the people who need it, and must be gone within {DurationText.Format(process.Objectives.Rto)}.");
            else if (watch.Errors is null)
                yield return Gap.Of(process, $"A release below {process.Name} is watched for {DurationText.Format(watch.For)}, and no share of errors takes it back.");
        }
    }
}
