using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.GitOps;

/// <summary>No pipeline can delete a store that a critical process stands on.</summary>
internal sealed class StoresLockedRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2417",
        Name = "No pipeline can delete a store that a critical process stands on",
        Area = Area.GitOps,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "A folder removed in a tidy-up, or a resource group that looked unused, takes the database and its own backups with it: the agent prunes what is no longer written, as it was told to.",
        Fix = "Set 'gitops: { lockStores: true }': delete locks in Azure, and no pruning of volumes and databases in the cluster.",
        Sources = ["https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources", "https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#no-prune-resources"],
        ForeignIds = ["waf:OE:11"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where estate.Model.Gitops is not { LockStores: true }
        where store is { ReplicaOf: null, Loss: null or AcceptableLoss.None } && estate.IsCritical(store.Name)
        select Gap.Of(store, $"Nothing keeps a pipeline from deleting '{store.Name}', and {estate.ProcessesOn(store.Name)[0].Name} stands on it.");
}
