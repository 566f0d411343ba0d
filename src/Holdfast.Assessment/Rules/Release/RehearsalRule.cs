using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Release;

/// <summary>A migration has run on a copy of production's data before it runs there.</summary>
internal sealed class RehearsalRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2425",
        Name = "A migration has run on a copy of production's data before it runs there",
        Area = Area.Release,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "Odoo changes its schema by itself when a module is updated, so no file shows what it will lock. On a test database it takes a second; on thirty million stock moves the screens stand for an hour.",
        Fix = "Set 'release: { rehearsal: { in, lockLimit } }' to an environment with 'data: neutralised-copy', and measure the locks there.",
        Sources = ["acsone/click-odoo-contrib#38", "odoo/odoo#20041", "OCA/OpenUpgrade#2606"],
        ForeignIds = ["waf:OE:11", "waf:RE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var store in estate.Model.Stores.Values)
        {
            if (store is not { Engine.Kind: StoreEngineKind.Postgresql, ReplicaOf: null } || !estate.IsCritical(store.Name))
                continue;
            var process = estate.ProcessesOn(store.Name)[0].Name;
            if (estate.Model.Release?.Rehearsal is not { } rehearsal)
                yield return Gap.Of(store, $"A migration of '{store.Name}' runs for the first time in production, below {process}.");
            else if (estate.Model.Environments.TryGetValue(rehearsal.In, out var environment) && environment.Data != EnvironmentData.NeutralisedCopy)
                yield return Gap.Of(store, $"Migrations of '{store.Name}' are rehearsed in '{rehearsal.In}', which has no copy of production's data.");
            else if (rehearsal.LockLimit is null)
                yield return Gap.Of(store, $"The rehearsal of a migration of '{store.Name}' passes however long it locks out {process}.");
        }
    }
}
