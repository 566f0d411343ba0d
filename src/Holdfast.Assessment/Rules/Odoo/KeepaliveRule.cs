using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>Odoo notices a database connection that a failover left dead.</summary>
internal sealed class KeepaliveRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2314",
        Name = "Odoo notices a database connection that a failover left dead",
        Area = Area.Odoo,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "After a failover the job runner waits for ever on a connection that nobody will answer: nothing is logged, the pod looks healthy, and jobs stay pending until somebody restarts it.",
        Fix = "Set 'odoo.keepalive' to 60s or less; Holdfast writes it into the connections of all roles.",
        Sources = ["OCA/queue#984", "odoo/odoo#27684", "odoo/odoo#8175"],
        ForeignIds = ["waf:RE:07"],
    };

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from odoo in OdooInstallation.Of(estate.Model)
        where !(estate.Model.Odoo?.Keepalive <= Longest) && estate.IsCritical(odoo.Database.Name)
        let waiting = odoo.In(OdooWorkloads.Jobs) ?? odoo.In(OdooWorkloads.Cron) ?? odoo.Workloads[0]
        select Gap.Of(
            waiting,
            estate.Model.Odoo?.Keepalive is { } keepalive
                ? $"'{waiting.Name}' tests a silent connection to '{odoo.Database.Name}' only after {DurationText.Format(keepalive)}, and so waits that long for one that a failover left dead."
                : $"'{waiting.Name}' never tests a silent connection to '{odoo.Database.Name}', and waits for ever for one that a failover left dead.");
}
