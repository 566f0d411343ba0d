using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>All pods of an Odoo see the same files.</summary>
internal sealed class SharedFilestoreRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2306",
        Name = "All of an Odoo's pods see the same filestore",
        Area = Area.Odoo,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "A pod without the files serves a blank screen, because scripts and styles are files too, and it loses labels and delivery notes with its disk.",
        Fix = "Name the same blob store or file share in 'uses' of the web, cron and queue-job workloads of the database.",
        Sources = ["odoo/odoo#66969", "odoo/odoo#71081", "OCA/storage#361"],
        ForeignIds = ["waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from odoo in OdooInstallation.Of(estate.Model)
        let shared = MostUsed(odoo.Workloads.SelectMany(workload => OdooWorkloads.FileStoresOf(estate.Model, workload)))
        from workload in odoo.Workloads
        where !workload.Plays(OdooWorkloads.Websocket)
        let own = OdooWorkloads.FileStoresOf(estate.Model, workload).ToList()
        where shared is null || !own.Contains(shared)
        select Gap.Of(workload, Message(workload, own.FirstOrDefault(), shared), "uses");

    private static Store? MostUsed(IEnumerable<Store> stores) =>
        stores.GroupBy(store => store).OrderByDescending(uses => uses.Count()).ThenBy(uses => uses.Key.Name, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static string Message(Workload workload, Store? own, Store? shared) => (own, shared) switch
    {
        (_, null) => $"'{workload.Name}' uses no store for files, so its filestore lies on the disk of a pod.",
        (null, _) => $"'{workload.Name}' does not use '{shared.Name}', where the files of the others are, and cannot read or print them.",
        _ => $"'{workload.Name}' keeps files in '{own.Name}' and others of the same Odoo in '{shared.Name}', and neither finds the other's.",
    };
}
