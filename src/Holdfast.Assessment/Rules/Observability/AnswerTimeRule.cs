using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>Whoever is called answers well within the recovery time objective.</summary>
internal sealed class AnswerTimeRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2463",
        Name = "Whoever is called answers well within the recovery time objective",
        Area = Area.Observability,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Alerts],
        Meaning = "The alarm is raised at once, and answered when the objective is already broken: the time to answer is part of the time to recover.",
        Fix = "Lower 'answer' on the tier that calls for this process to at most half of its 'rto', or let the failure mend itself without anybody.",
        Sources = ["https://sre.google/workbook/on-call/", "https://sre.google/sre-book/being-on-call/"],
        ForeignIds = ["waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var process in estate.Model.Processes.Values.Where(process => process.Criticality <= Criticality.BusinessCritical))
        {
            var quickest = CallingTiers.For(estate, process).OrderBy(tier => tier.Value.Answer).FirstOrDefault();
            if (quickest.Value is { } tier && tier.Answer * 2 > process.Objectives.Rto)
                yield return Gap.Of(process, $"The tier '{quickest.Key}' answers within {DurationText.Format(tier.Answer)}, and {process.Name} must be back within {DurationText.Format(process.Objectives.Rto)}, mending included.");
        }
    }
}
