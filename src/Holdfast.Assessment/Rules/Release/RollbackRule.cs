using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Release;

/// <summary>A release can be taken back without losing what was written since.</summary>
internal sealed class RollbackRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2424",
        Name = "A release can be taken back without losing what was written since",
        Area = Area.Release,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "The new version fails after its migration has run. The old code does not start on the new schema, hooks that would undo it do not run on a rollback, and what is left is a restore that loses the day's orders.",
        Fix = "Set 'release: { rollback: expand-contract }': first add, then switch, and drop the old columns only when no older code runs and a backup has been verified.",
        Sources = ["argoproj/argo-cd#1927", "https://martinfowler.com/bliki/ParallelChange.html"],
        ForeignIds = ["waf:OE:11"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where store is { Engine.Kind: StoreEngineKind.Postgresql, ReplicaOf: null } && estate.IsCritical(store.Name)
        where estate.Model.Release?.Rollback != RollbackWay.ExpandContract
        let process = estate.ProcessesOn(store.Name)[0]
        select Gap.Of(store, estate.Model.Release?.Rollback switch
        {
            RollbackWay.Restore => $"Taking a release back restores '{store.Name}', and loses what {process.Name} has written since, of which it may lose {Loss(process.Objectives.Rpo)}.",
            RollbackWay.FixForward => $"After a bad migration of '{store.Name}', {process.Name} stands still until a fix is built; it must be back within {DurationText.Format(process.Objectives.Rto)}.",
            _ => $"Nobody has said how a release goes back once it has migrated '{store.Name}', where {process.Name} writes.",
        });

    private static string Loss(TimeSpan rpo) => rpo == TimeSpan.Zero ? "nothing" : DurationText.Format(rpo);
}
