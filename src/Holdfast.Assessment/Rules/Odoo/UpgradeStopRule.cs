using Holdfast.Assessment.Rules.Objectives;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>The stop of an upgrade is known and fits the processes.</summary>
internal sealed class UpgradeStopRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2315",
        Name = "It is known how long an Odoo upgrade stops people, and they can bear it",
        Area = Area.Odoo,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "Modules are upgraded one by one under locks, and a failure half-way leaves a database that only a restore mends; who does not know how long that takes finds out on a working day.",
        Fix = "Rehearse the upgrade on a copy, write the time to 'odoo.upgrade.takes', and a 'window' outside the hours of the processes that cannot wait that long.",
        Sources = ["https://github.com/odoo/odoo/blob/19.0/odoo/modules/loading.py", "https://github.com/acsone/click-odoo-contrib"],
        ForeignIds = ["waf:OE:11"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var upgrade = estate.Model.Odoo?.Upgrade;
        foreach (var odoo in OdooInstallation.Of(estate.Model).Where(odoo => estate.IsCritical(odoo.Database.Name)))
        {
            if (upgrade is null)
                yield return Gap.Of(odoo.Database, $"Nobody has said how long an upgrade of the Odoo on '{odoo.Database.Name}' stops {estate.ProcessesOn(odoo.Database.Name)[0].Name}.");
            else if (estate.ProcessesOn(odoo.Database.Name).FirstOrDefault(process => Hurts(process, upgrade, estate)) is { } hurt)
                yield return Gap.Of(odoo.Database, $"An upgrade of the Odoo on '{odoo.Database.Name}' takes {DurationText.Format(upgrade.Takes)} {When(upgrade)}, and {hurt.Name} may stop for {DurationText.Format(hurt.Objectives.Rto)} at most.");
        }
    }

    private static string When(OdooUpgrade upgrade) => upgrade.Window is { } window ? $"({window})" : "at any time";

    private static bool Hurts(BusinessProcess process, OdooUpgrade upgrade, AssessedEstate estate) =>
        upgrade.Takes > process.Objectives.Rto && new WorkingTime(estate).Overlap(upgrade.Window ?? WeeklyHours.Always, WorkingTime.Of(process));
}
