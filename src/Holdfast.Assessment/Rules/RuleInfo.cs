namespace Holdfast.Assessment.Rules;

/// <summary>What is said of a rule everywhere: in a finding, on its page, in the index.</summary>
public sealed record RuleInfo
{
    /// <summary>The opaque, stable reference, such as <c>HF2101</c>; never reused.</summary>
    public required string Reference { get; init; }

    /// <summary>What should hold, as a short sentence without a full stop: "A database has a standby in another zone".</summary>
    public required string Name { get; init; }

    public required Area Area { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Whether the rule finds something that is missing, which no scanner of existing resources can see.</summary>
    public required bool IsAbsence { get; init; }

    /// <summary>What an estate must have for the rule to judge anything; most rules judge every estate.</summary>
    public IReadOnlyList<Premise> Needs { get; init; } = [];

    /// <summary>The dated rule set in which the rule appeared; a report made with an older set does not ask it.</summary>
    public string Since { get; init; } = RuleSet.Current;

    /// <summary>What the gap means for a business process: what people feel when it bites.</summary>
    public required string Meaning { get; init; }

    /// <summary>What to do about it, in the words of the estate file where it can be mended there.</summary>
    public required string Fix { get; init; }

    /// <summary>Where the knowledge comes from: addresses of public pages, or issues such as "odoo/odoo#66969".</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The same question elsewhere: <c>aprl:ca87914f</c>, <c>waf:RE:05</c>, <c>psrule:Azure.PostgreSQL.ZoneRedundantHA</c>, <c>CKV_AZURE_...</c>, <c>azqr:...</c>.</summary>
    public IReadOnlyList<string> ForeignIds { get; init; } = [];
}
