using Holdfast.Prediction.Results;

namespace Holdfast.Prediction.Variants;

/// <summary>What a variant changes for one process. Both met the same failures, so what is left of chance is in the interval.</summary>
public sealed record Difference
{
    public required string Variant { get; init; }

    public required string Process { get; init; }

    /// <summary>Minutes of a year more (or fewer) out of service; the interval is over what is not known of the figures.</summary>
    public required Interval Minutes { get; init; }

    /// <summary>How much likelier a month meets the availability objective, in probability.</summary>
    public required double MonthMet { get; init; }

    /// <summary>How much likelier a year meets it.</summary>
    public required double YearMet { get; init; }

    /// <summary>How much likelier an outage ends within the recovery time objective.</summary>
    public required double WithinRto { get; init; }

    /// <summary>How much likelier a year passes without a loss beyond the recovery point objective.</summary>
    public required double WithinRpo { get; init; }

    /// <summary>The differences of a variant from the estate as written, process by process.</summary>
    public static IReadOnlyList<Difference> Between(Variant written, Variant variant) =>
    [
        .. from before in written.Prediction.Processes
           from after in variant.Prediction.Processes
           where after.Process == before.Process
           select new Difference
           {
               Variant = variant.Name,
               Process = before.Process,
               Minutes = Interval.Of([.. after.MinutesByDraw.Zip(before.MinutesByDraw, (more, less) => more - less)]),
               MonthMet = after.MonthMet.Value - before.MonthMet.Value,
               YearMet = after.YearMet.Value - before.YearMet.Value,
               WithinRto = after.Rto.Within - before.Rto.Within,
               WithinRpo = after.Rpo.AllOfAYearWithin - before.Rpo.AllOfAYearWithin,
           },
    ];
}
