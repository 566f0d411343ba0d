using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.RecoveryIndependence;

/// <summary>Runbooks can be read when the platform is down.</summary>
internal sealed class RunbooksReadableRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2393",
        Name = "Runbooks can be read when the platform and its sign-in are down",
        Area = Area.RecoveryIndependence,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "The steps stand in a wiki behind the sign-in that is down, or on the cluster that they would restore.",
        Fix = "Keep a copy on paper or on the devices of those on call, renewed with each release, and add 'copy' to 'azure.recovery.path.runbooks'.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery", "https://sre.google/sre-book/emergency-response/"],
        ForeignIds = ["waf:RE:09", "waf:OE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RecoveryNeeds.OfCriticalProcess(estate) is not { } recovery || recovery.Region.Path?.Runbooks.Contains(RunbookPlace.Copy) == true)
            yield break;
        var places = recovery.Region.Path?.Runbooks ?? [];
        yield return Gap.Of(
            estate,
            places.Count == 0
                ? "Nothing says where the runbooks can be read when the platform is down."
                : $"The runbooks can be read only {string.Join(" and ", places.Select(Words))}.",
            "azure",
            "recovery",
            "path");
    }

    private static string Words(RunbookPlace place) => place switch
    {
        RunbookPlace.Cluster => "on the cluster that they help to restore",
        RunbookPlace.Repository => "in the repository",
        _ => "in a wiki behind the usual sign-in",
    };
}
