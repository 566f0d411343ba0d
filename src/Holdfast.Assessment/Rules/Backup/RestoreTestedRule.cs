using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>Backups are restored as often as the processes on them are critical.</summary>
internal sealed class RestoreTestedRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2267",
        Name = "Backups are restored as often as their processes are critical",
        Area = Area.Backup,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A backup that was never restored is a hope: surveys have more than half of recoveries fail, and the first attempt comes on the worst day.",
        Fix = "Set 'restoreTest: { every: day }' on the store; at least weekly below mission-critical processes, monthly below business-critical and quarterly below important ones.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/testing-strategy", "cloudnative-pg/cloudnative-pg#7197", "vmware-tanzu/velero#1688"],
        ForeignIds = ["aprl:17e877f7", "waf:RE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in BackedUpStores.Irreplaceable(estate)
        where store.Backup is not null
        let process = estate.ProcessesOn(store.Name) is [var first, ..] ? first : null
        where process is { Criticality: not Criticality.Deferrable }
        let enough = Enough(process!.Criticality)
        where store.RestoreTest is null || store.RestoreTest.Every > enough
        select Gap.Of(
            store,
            store.RestoreTest is { } test
                ? $"A backup of '{store.Name}' is restored once a {Word(test.Every)}, and {process.Name} asks for once a {Word(enough)}."
                : $"No backup of '{store.Name}' is ever restored, and {process.Name} stands on it.",
            "restoreTest");

    private static RestoreTestInterval Enough(Criticality criticality) => criticality switch
    {
        Criticality.MissionCritical => RestoreTestInterval.Week,
        Criticality.BusinessCritical => RestoreTestInterval.Month,
        _ => RestoreTestInterval.Quarter,
    };

    private static string Word(RestoreTestInterval every) => every.ToString().ToLowerInvariant();
}
