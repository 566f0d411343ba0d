using System.Globalization;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>Exercises are held when they are due, and show what is promised.</summary>
internal sealed class DrillKeptRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2379",
        Name = "Recovery exercises are held when due, and end within what is accepted",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Recovery],
        Meaning = "The evidence is older than the estate it speaks of, or it says that the promise cannot be kept; both come out in the night on which it is needed.",
        Fix = "Hold the exercise and write its day to 'last' and its time to 'took'; when it takes too long, keep more of the estate warm or accept more.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/testing-strategy", "open-bank-oss#3347"],
        ForeignIds = ["waf:RE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RegionRecovery.Of(estate) is not { Region.Drill: { } drill } recovery)
            yield break;
        if (Overdue(drill, estate.Today) is { } words)
            yield return Gap.Of(estate, words, "azure", "recovery", "drill");
        var strictest = recovery.Processes.Where(process => process.Objectives.RegionLoss is not null).MinBy(process => process.Objectives.RegionLoss!.Rto);
        if (strictest is { Objectives.RegionLoss: { } accepted } && drill.Took > accepted.Rto)
            yield return Gap.Of(estate, $"The last recovery exercise took {DurationText.Format(drill.Took.Value)}, and {strictest.Name} accepts {DurationText.Format(accepted.Rto)}.", "azure", "recovery", "drill");
    }

    private static string? Overdue(RecoveryDrill drill, DateOnly today)
    {
        if (drill.Last is not { } last)
            return "A recovery exercise is planned, and none was ever held.";
        var days = today.DayNumber - last.DayNumber;
        return days > DaysOf(drill.Every)
            ? string.Create(CultureInfo.InvariantCulture, $"The last recovery exercise was on {last:yyyy-MM-dd}, {days} days ago, and one is due every {drill.Every.ToString().ToLowerInvariant()}.")
            : null;
    }

    private static int DaysOf(RestoreTestInterval every) => every switch
    {
        RestoreTestInterval.Day => 1,
        RestoreTestInterval.Week => 7,
        RestoreTestInterval.Month => 31,
        _ => 92,
    };
}
