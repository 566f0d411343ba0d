using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Binding;

namespace Holdfast.Estate.Checking;

/// <summary>A figure gives one number that can be true; whether the failure model has a figure of that name is for the model to say.</summary>
internal static class FigureChecks
{
    /// <summary>Beyond this the long cases decide alone: a log-normal mean lies thousands of times above its median.</summary>
    private const int WidestSpread = 1_000;

    public static IEnumerable<Diagnostic> Check(BoundEstate bound, EstatePlaces places)
    {
        var estate = bound.Estate;
        return
        [
            .. Check(estate.Figures, ["figures"]),
            .. estate.Stores.Values.SelectMany(store => Check(store.Figures, ["stores", store.Name, "figures"])),
            .. estate.Workloads.Values.SelectMany(workload => Check(workload.Figures, ["workloads", workload.Name, "figures"])),
            .. estate.Partners.Values.SelectMany(partner => Check(partner.Figures, ["partners", partner.Name, "figures"])),
        ];

        IEnumerable<Diagnostic> Check(IReadOnlyDictionary<string, FigureOverride> figures, string[] section) => figures.Values
            .Where(figure => !bound.Incomplete.Contains(figure))
            .SelectMany(figure => OfFigure(figure, path => places.Of([.. section, figure.Name, .. path])));
    }

    private static IEnumerable<Diagnostic> OfFigure(FigureOverride figure, Func<string[], SourcePlace> placeOf)
    {
        var given = Given(("perYear", figure.PerYear is not null), ("lasts", figure.Lasts is not null), ("probability", figure.Probability is not null));
        if (given.Count != 1)
            return [ObjectiveDiagnostics.FigureFormsWrong(placeOf([]), figure.Name, given)];
        return figure.Lasts is { } lasts && OfDuration(figure.Name, lasts, key => placeOf(["lasts", key])) is { } problem ? [problem] : [];
    }

    private static Diagnostic? OfDuration(string figure, DurationFigure lasts, Func<string, SourcePlace> placeOf)
    {
        switch (lasts)
        {
            case { Fixed: { } always, Median: null, P95: null, From: null, To: null }:
                return always == TimeSpan.Zero ? ObjectiveDiagnostics.DurationZero(placeOf("fixed"), figure, "fixed") : null;
            case { Median: { } median, P95: { } p95, Fixed: null, From: null, To: null }:
                if (median == TimeSpan.Zero)
                    return ObjectiveDiagnostics.DurationZero(placeOf("median"), figure, "median");
                if (p95 < median)
                    return ObjectiveDiagnostics.DurationOutOfOrder(placeOf("median"), figure, "median", median, "p95", p95);
                return p95 / median > WidestSpread ? ObjectiveDiagnostics.DurationSpreadAbsurd(placeOf("p95"), figure, median, p95, WidestSpread) : null;
            case { From: { } from, To: { } to, Fixed: null, Median: null, P95: null }:
                // What waits for the next probe may wait not at all, so 'from' may be zero.
                if (to == TimeSpan.Zero)
                    return ObjectiveDiagnostics.DurationZero(placeOf("to"), figure, "to");
                return to < from ? ObjectiveDiagnostics.DurationOutOfOrder(placeOf("from"), figure, "from", from, "to", to) : null;
            default:
                return ObjectiveDiagnostics.DurationFormsWrong(placeOf(""), figure, Given(
                    ("median", lasts.Median is not null), ("p95", lasts.P95 is not null), ("fixed", lasts.Fixed is not null),
                    ("from", lasts.From is not null), ("to", lasts.To is not null)));
        }
    }

    private static List<string> Given(params ReadOnlySpan<(string Key, bool IsGiven)> keys)
    {
        var given = new List<string>();
        foreach (var (key, isGiven) in keys)
        {
            if (isGiven)
                given.Add(key);
        }

        return given;
    }
}
