using System.Globalization;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>An objective is high enough for its own alarm to ring.</summary>
internal sealed class AlarmThatCannotRingRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2465",
        Name = "An objective is high enough for its own alarm to ring",
        Area = Area.Observability,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Alerts],
        Meaning = "With so low an objective the burn-rate alarm asks for more than every request to fail. It is installed, it is green, and it will never ring.",
        Fix = "Raise the process's 'availability' above 93.06%, or name only tiers with 'burn: slow' for it.",
        Sources = ["https://sre.google/workbook/alerting-on-slos/"],
        ForeignIds = ["waf:RE:04"],
    };

    /// <summary>The share of failures that the fastest alarm waits for, in multiples of the share that is allowed.</summary>
    private const decimal FastestBurn = 14.4m;

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from process in estate.Model.Processes.Values
        let threshold = FastestBurn * (1 - process.Objectives.Availability.Fraction)
        where threshold >= 1 && CallingTiers.For(estate, process).Count > 0
        select Gap.Of(
            process,
            string.Create(CultureInfo.InvariantCulture, $"The alarm of {process.Name} waits until {threshold:0%} of all requests fail, because its objective is {process.Objectives.Availability}."),
            "objectives", "availability");
}
