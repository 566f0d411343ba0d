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

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        // A thousand tenants keep a few sorts of hours, and each sort takes ten thousand minutes to count.
        var inYear = new Dictionary<WeeklyHours, TimeSpan>();
        foreach (var process in estate.Model.Processes.Values)
        {
            var (hours, rto) = (WorkingTime.Of(process), process.Objectives.Rto);
            if (!inYear.TryGetValue(hours, out var working))
                inYear[hours] = working = WorkingTime.InYear(hours);
            var allowed = working * (double)(1 - process.Objectives.Availability.Fraction);
            if (rto <= allowed || WorkingTime.MostWithin(hours, rto) <= allowed)
                continue;
            yield return Gap.Of(
                process,
                $"{process.Objectives.Availability} leaves {process.Name} {(int)allowed.TotalMinutes} minutes of outage in a year, and a single one may take {DurationText.Format(rto)}.",
                "objectives");
        }
    }
}
