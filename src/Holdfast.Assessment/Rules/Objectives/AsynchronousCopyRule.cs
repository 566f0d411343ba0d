using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Objectives;

/// <summary>Nothing that must not lose data rests on asynchronous copies alone.</summary>
internal sealed class AsynchronousCopyRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2341",
        Name = "What may lose nothing does not rest on asynchronous copies",
        Area = Area.Objectives,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Redis],
        Meaning = "Redis confirms a write before its standby has it: a failover loses what was confirmed last, and an isolated primary loses all it took meanwhile.",
        Fix = "Keep the data in a database with a synchronous standby or in the relay's outbox, or say what the loss costs in 'loss: relogin', 'rebuild' or 'replay'.",
        Sources = ["https://learn.microsoft.com/azure/reliability/reliability-managed-redis", "https://aphyr.com/posts/283-jepsen-redis"],
        ForeignIds = ["waf:RE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where store is { Engine.Kind: StoreEngineKind.Redis, Loss: AcceptableLoss.None } && estate.Objectives.ContainsKey(store.Name)
        let asked = estate.Objectives[store.Name].Rpo
        where asked is not null && asked.Value == TimeSpan.Zero
        select Gap.Of(store, $"{asked.Because} may lose nothing that was confirmed, and '{store.Name}' copies to its standby only after it has confirmed.", "loss");
}
