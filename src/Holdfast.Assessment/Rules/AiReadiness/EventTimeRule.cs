using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.AiReadiness;

/// <summary>The time of an event means one moment, in every country.</summary>
internal sealed class EventTimeRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2494",
        Name = "The time of an event means one moment, in every country",
        Area = Area.AiReadiness,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Forecasting],
        Meaning = "Once a year an hour happens twice and once it is missing; two countries write the same moment differently. The model learns a dip at night that never was, and shifts the peak by an hour.",
        Fix = "Set 'time: utc' or 'time: offset' on the data set.",
        Sources = ["https://www.w3.org/TR/timezone/", "https://wiki.postgresql.org/wiki/Don%27t_Do_This#Don.27t_use_timestamp_.28without_time_zone.29_to_store_UTC_times"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var data in estate.Model.Forecasting.Values)
        {
            if (data.Time is null)
                yield return Gap.Of("forecasting", data.Name, $"Nobody has said which clock the times in '{data.Name}' come from.", "time");
            else if (data.Time == EventTime.Local)
                yield return Gap.Of("forecasting", data.Name, $"The times in '{data.Name}' are local, so one hour a year is in it twice.", "time");
        }
    }
}
