namespace Holdfast.Assessment.Rules.Release;

/// <summary>A fix can reach production during a freeze in an agreed way.</summary>
internal sealed class EmergencyReleaseRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2429",
        Name = "A fix can reach production during a freeze in an agreed way",
        Area = Area.Release,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Release],
        Meaning = "A defect stops labels in December. Either the fix waits for January, or somebody goes round all controls at once, and nobody can say afterwards what was changed and who agreed.",
        Fix = "Set 'release: { emergency: { required: 2, from: approvers, notAuthor: true } }'.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/operational-excellence/safe-deployments", "https://dora.dev/capabilities/streamlining-change-approval/"],
        ForeignIds = ["waf:OE:12"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Release is not { Freeze: [var freeze, ..] } release)
            yield break;
        if (release.Emergency is null)
            yield return Gap.Of(estate, $"Nobody may release a fix during the freeze '{freeze.Name}', which runs from {freeze.From} to {freeze.To}.", "release", "emergency");
        else if (release.Emergency.Required == 0 || release.Emergency.From is null)
            yield return Gap.Of(estate, $"During the freeze '{freeze.Name}' anybody may release what they call an emergency.", "release", "emergency");
    }
}
