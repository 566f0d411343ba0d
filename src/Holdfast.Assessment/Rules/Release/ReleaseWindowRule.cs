using System.Globalization;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Release;

/// <summary>Releases keep clear of the cut-offs.</summary>
internal sealed class ReleaseWindowRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2427",
        Name = "Releases keep clear of the cut-offs",
        Area = Area.Release,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.CutOffs],
        Meaning = "A release that has to be taken back half an hour before the carrier leaves costs the day's parcels, although the outage itself was short.",
        Fix = "Set 'release: { windows }' to hours in which people are there and no cut-off follows within the recovery time objective.",
        Sources = ["https://sre.google/sre-book/release-engineering/", "https://learn.microsoft.com/azure/devops/pipelines/process/approvals#business-hours"],
        ForeignIds = ["waf:OE:11"],
    };

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var windows = estate.Model.Release?.Windows;
        foreach (var process in estate.Model.Processes.Values.Where(process => process.Criticality <= Criticality.BusinessCritical))
        {
            var near = process.Cutoffs.FirstOrDefault(cutOff => windows is null || Reaches(estate, windows, process, cutOff));
            if (near is null)
                continue;
            var before = $"the {DurationText.Format(process.Objectives.Rto)} before {near.At.ToString("HH:mm", CultureInfo.InvariantCulture)}, when {process.Name} has its cut-off ({near.What})";
            yield return Gap.Of(process, windows is null ? $"Releases may go out at any hour, and so in {before}." : $"Releases may go out in {before}.");
        }
    }

    /// <summary>Whether a moment of the recovery time before a cut-off lies within the windows.</summary>
    private static bool Reaches(AssessedEstate estate, WeeklyHours windows, BusinessProcess process, CutOff cutOff)
    {
        var clock = new WeekClock(estate, process.Hours?.TimeZone, windows.TimeZone);
        foreach (var day in Enum.GetValues<DayOfWeek>().Where(day => IsOn(day, process, cutOff)))
        {
            // The moment of the cut-off itself is over; the last minute before it is not.
            for (var before = TimeSpan.FromMinutes(1); before <= process.Objectives.Rto; before += Step)
            {
                var (windowDay, time) = clock.Tell(day, cutOff.At, before);
                if (windows.Contains(windowDay, time))
                    return true;
            }
        }

        return false;
    }

    private static bool IsOn(DayOfWeek day, BusinessProcess process, CutOff cutOff) =>
        cutOff.Days is { } days ? days.Contains(day) : process.Hours is not { } hours || hours.Contains(day, cutOff.At.AddMinutes(-1));
}
