using Holdfast.Estate.Model;
using Holdfast.Prediction.Durations;

namespace Holdfast.Prediction.Figures;

/// <summary>The figures that an estate writes over Holdfast's own, for all of it or for one part.</summary>
internal static class EstateFigures
{
    public static FigureBook Of(EstateModel estate) => FigureBook.Default.With(
        Written(estate).Where(written => FigureBook.Names.Contains(written.Override.Name)).Select(written => FigureOf(written.Part, written.Override)));

    /// <summary>Everything written, with the part it is written for and the keys that lead to it.</summary>
    public static IEnumerable<(string? Part, string[] Path, FigureOverride Override)> Written(EstateModel estate) =>
    [
        .. estate.Figures.Values.Select(figure => ((string?)null, new[] { "figures", figure.Name }, figure)),
        .. estate.Workloads.Values.SelectMany(workload => workload.Figures.Values.Select(figure => ((string?)workload.Name, new[] { "workloads", workload.Name, "figures", figure.Name }, figure))),
        .. estate.Stores.Values.SelectMany(store => store.Figures.Values.Select(figure => ((string?)store.Name, new[] { "stores", store.Name, "figures", figure.Name }, figure))),
        .. estate.Partners.Values.SelectMany(partner => partner.Figures.Values.Select(figure => ((string?)partner.Name, new[] { "partners", partner.Name, "figures", figure.Name }, figure))),
    ];

    /// <summary>The form in which a number is written.</summary>
    public static FigureForm FormOf(FigureOverride written) =>
        written.PerYear is not null ? FigureForm.Rate : written.Probability is not null ? FigureForm.Probability : FigureForm.Length;

    private static Figure FigureOf(string? part, FigureOverride written) => FigureBook.Default.Of(written.Name) with
    {
        Part = part,
        Form = FormOf(written),
        Basis = FigureBasis.Estate,
        // Whoever writes a number down has looked; it is still a number from the past.
        Confidence = written.Source is null ? Confidence.Medium : Confidence.High,
        Source = written.Source ?? "the estate, without a source",
        Date = written.Date?.ToString("O"),
        Number = written.PerYear ?? written.Probability?.Value ?? 0,
        Length = written.Lasts is { } lasts ? LengthOf(lasts) : null,
        Weight = null,
        Width = null,
    };

    private static DurationDistribution LengthOf(DurationFigure lasts) => lasts switch
    {
        { Fixed: { } always } => new FixedDuration(always.TotalHours),
        { From: { } from, To: { } to } => new UniformDuration(from.TotalHours, to.TotalHours),
        { Median: { } median, P95: { } p95 } => LognormalDuration.Of(median.TotalHours, p95.TotalHours),
        _ => throw new ArgumentException("A duration that the reader has let through has one of three forms.", nameof(lasts)),
    };
}
