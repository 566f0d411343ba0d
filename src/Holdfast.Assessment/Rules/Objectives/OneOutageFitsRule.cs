using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Objectives;

/// <summary>One outage as long as the RTO fits into a year's availability.</summary>
internal sealed class OneOutageFitsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2343",
        Name = "One outage as long as the RTO fits into the availability of a year",
        Area = Area.Objectives,
        Severity = Severity.Warning,
        IsAbsence = false,
        Meaning = "The two objectives contradict each other: an outage that was mended in time still breaks the availability of the whole year, and both are reported.",
        Fix = "Ask for a shorter 'rto' or a lower 'availability': together they say how many such outages a year may have.",
        Sources = ["OpenSLO/OpenSLO#14", "https://sre.google/workbook/implementing-slos/"],
        ForeignIds = ["waf:RE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from process in estate.Model.Processes.Values
        let allowed = WorkingTime.InYear(WorkingTime.Of(process)) * (double)(1 - process.Objectives.Availability.Fraction)
        where process.Objectives.Rto > allowed && WorkingTime.MostWithin(WorkingTime.Of(process), process.Objectives.Rto) > allowed
        select Gap.Of(
            process,
            $"{process.Objectives.Availability} leaves {process.Name} {(int)allowed.TotalMinutes} minutes of outage in a year, and a single one may take {DurationText.Format(process.Objectives.Rto)}.",
            "objectives");
}
