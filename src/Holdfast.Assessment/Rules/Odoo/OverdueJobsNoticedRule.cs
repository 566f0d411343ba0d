namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>Scheduled jobs that stop running are noticed.</summary>
internal sealed class OverdueJobsNoticedRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2309",
        Name = "Somebody notices when scheduled jobs stop",
        Area = Area.Odoo,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "Odoo's health check passes with dead cron threads, and after five failures in a week a job is switched off without a word: replenishment stops, and it is found out at the shelf.",
        Fix = "Set 'odoo.cronLag' to how late a job may be, such as 15m; Holdfast probes the cron pods by it and alerts on jobs that were switched off.",
        Sources = ["https://github.com/odoo/odoo/blob/19.0/odoo/addons/base/models/ir_cron.py"],
        ForeignIds = ["waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from odoo in OdooInstallation.Of(estate.Model)
        let cron = odoo.In(OdooWorkloads.Cron)
        where cron is not null && estate.Model.Odoo?.CronLag is null && estate.IsCritical(cron.Name)
        select Gap.Of(cron, $"'{cron.Name}' serves {estate.ProcessesOn(cron.Name)[0].Name}, and nothing tells anybody when its jobs are late.");
}
