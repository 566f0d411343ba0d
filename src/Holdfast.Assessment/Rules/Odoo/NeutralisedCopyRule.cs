using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>A copy of production is harmless before anything starts on it.</summary>
internal sealed class NeutralisedCopyRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2316",
        Name = "A copy of production is made harmless before Odoo starts on it",
        Area = Area.Odoo,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Odoo, Premise.Environments],
        Meaning = "The copy wakes up as production: its scheduled jobs mail customers, buy labels and send invoices to the authority, until somebody notices; modules whose code is missing are skipped without a word.",
        Fix = "Set 'neutralise: { scrubs: [mail, partners, jobs], beforeStart: true, verified: true }' on the environment.",
        Sources = ["odoo/odoo#286532", "odoo/odoo#284960", "OCA/server-tools#2866", "akretion/fr-einvoicing#54"],
    };

    private static readonly NeutralisedPart[] All = Enum.GetValues<NeutralisedPart>();

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from environment in estate.Model.Environments.Values
        where environment.Data == EnvironmentData.NeutralisedCopy && OdooWorkloads.Of(estate.Model).Any()
        let words = Missing(environment.Neutralise)
        where words is not null
        select Gap.Of(environment, $"'{environment.Name}' is a copy of production, and {words}.", "neutralise");

    private static string? Missing(Neutralisation? neutralise)
    {
        if (neutralise is null)
            return "nothing says what is taken out of it, when, and whether anybody looks";
        var left = All.Except(neutralise.Scrubs).Select(part => part.ToString().ToLowerInvariant()).ToList();
        if (left.Count > 0)
            return $"it keeps the {string.Join(" and ", left)} of production";
        if (!neutralise.BeforeStart)
            return "Odoo starts on it before it is harmless";
        return neutralise.Verified ? null : "nobody checks that it is harmless before it starts";
    }
}
