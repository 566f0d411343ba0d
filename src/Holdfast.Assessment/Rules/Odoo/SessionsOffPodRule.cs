using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>Who is logged in is known outside the pod.</summary>
internal sealed class SessionsOffPodRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2305",
        Name = "Odoo's sessions are kept outside its pods",
        Area = Area.Odoo,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "Odoo writes sessions to the disk of the pod: every restart, release and drained node logs its users out, and a second replica does not know them at all.",
        Fix = "Add a store with 'for: sessions' (Redis, or a PostgreSQL of its own) and name it in 'uses' of the web and websocket workloads.",
        Sources = ["odoo/odoo#66969", "OCA/server-tools PR 2531", "https://github.com/camptocamp/odoo-cloud-platform"],
        ForeignIds = ["waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in OdooWorkloads.Of(estate.Model)
        where workload.Role is null || workload.Plays(OdooWorkloads.Web) || workload.Plays(OdooWorkloads.Websocket)
        where !workload.Uses.Any(used => estate.Model.Stores.GetValueOrDefault(used) is { } store && (store.For == StoreUse.Sessions || store.AlsoFor.Contains(StoreUse.Sessions)))
        select Gap.Of(workload, $"'{workload.Name}' uses no store for sessions, so they {(workload.Replicas?.Highest > 1 ? $"lie on the disk of each of its {workload.Replicas.Value.Highest} pods and end" : "lie on the disk of its pod and end")} with it.", "uses");
}
