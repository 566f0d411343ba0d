using System.Globalization;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Values;
using Holdfast.Prediction.Figures;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Holdfast.Prediction.Calibration;

/// <summary>Reads what was measured: a list <c>evidence</c> in YAML or JSON, or the proof.json of a drill.</summary>
public static class EvidenceFile
{
    /// <summary>How much the lab's stand-in says about a managed service: it runs other software at another scale.</summary>
    private const double StandInScale = 0.1;

    private const int LargestFile = 16 << 20;

    /// <summary>Reads a file's text.</summary>
    /// <param name="path">The file's name, for diagnostics.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="estate">The estate: a drill is evidence for its databases.</param>
    public static (IReadOnlyList<Measurement> Measurements, IReadOnlyList<Diagnostic> Problems) Read(string path, string text, EstateModel estate)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(estate);
        var problems = new List<Diagnostic>();
        try
        {
            if (text.Length > LargestFile)
                throw new FormatException("it is larger than 16 MiB");
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
                throw new FormatException("it is not a section with keys");
            var measurements = root.Children.TryGetValue("verdicts", out var verdicts)
                ? OfProof(root, (verdicts as YamlSequenceNode)?.Children ?? [], estate)
                : OfList(path, root, problems);
            return problems.Count > 0 ? ([], problems) : (measurements, []);
        }
        catch (YamlException broken)
        {
            return ([], [FigureDiagnostics.EvidenceUnreadable(new SourcePlace(path, (int)broken.Start.Line, (int)broken.Start.Column), broken.Message.TrimEnd('.'))]);
        }
        catch (FormatException broken)
        {
            return ([], [FigureDiagnostics.EvidenceUnreadable(SourcePlace.StartOf(path), broken.Message)]);
        }
    }

    private static List<Measurement> OfList(string path, YamlMappingNode root, List<Diagnostic> problems)
    {
        if (!root.Children.TryGetValue("evidence", out var node) || node is not YamlSequenceNode list)
            throw new FormatException("there is no list 'evidence' in it");
        var measurements = new List<Measurement>();
        foreach (var entry in list.Children)
        {
            var place = new SourcePlace(path, (int)entry.Start.Line, (int)entry.Start.Column);
            if (entry is not YamlMappingNode mapping)
                throw new FormatException($"line {place.Line} is not a measurement");
            var measurement = new Measurement
            {
                Figure = Text(mapping, "figure") ?? "",
                Part = Text(mapping, "part"),
                Hours = mapping.Children.TryGetValue("measured", out var measured) ? [.. ((measured as YamlSequenceNode)?.Children ?? [measured]).Select(time => Hours(time.ToString()))] : [],
                Succeeded = Number(mapping, "succeeded"),
                Failed = Number(mapping, "failed"),
                Events = Number(mapping, "events"),
                Years = Number(mapping, "years"),
                At = DateOnly.TryParseExact(Text(mapping, "at"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : throw new FormatException($"line {place.Line} has no date 'at' such as 2026-10-11"),
                Scale = Text(mapping, "scale") is null ? 1 : Number(mapping, "scale"),
                Source = Text(mapping, "source") ?? path,
                Place = place,
            };
            if (ProblemOf(measurement) is { } problem)
                problems.Add(problem);
            else
                measurements.Add(measurement);
        }

        return measurements;
    }

    private static Diagnostic? ProblemOf(Measurement measured)
    {
        if (!FigureBook.Names.Contains(measured.Figure))
            return FigureDiagnostics.NameUnknown(measured.Place, measured.Figure, NearestName.Find(measured.Figure, FigureBook.Names));
        var (form, hasIt) = FigureBook.Default.Of(measured.Figure).Form switch
        {
            FigureForm.Rate => (FigureForm.Rate, measured.Years > 0),
            FigureForm.Probability => (FigureForm.Probability, measured.Succeeded + measured.Failed > 0),
            _ => (FigureForm.Length, measured.Hours.Count > 0),
        };
        if (measured.Hours.Any(hours => hours is not (> 0 and < 1e6)))
            return FigureDiagnostics.MeasurementImpossible(measured.Place, measured.Figure, "a duration is not above zero");
        if (measured is { Succeeded: < 0 } or { Failed: < 0 } or { Events: < 0 } or { Years: < 0 })
            return FigureDiagnostics.MeasurementImpossible(measured.Place, measured.Figure, "a count is below zero");
        if (measured.Scale is not (> 0 and <= 1))
            return FigureDiagnostics.MeasurementImpossible(measured.Place, measured.Figure, "the scale is not between 0 and 1");
        if (hasIt)
            return null;
        return measured.Hours.Count + measured.Succeeded + measured.Failed + measured.Years > 0
            ? FigureDiagnostics.FormWrong(measured.Place, measured.Figure, form)
            : FigureDiagnostics.MeasurementIncomplete(measured.Place, measured.Figure);
    }

    /// <summary>A drill of the lab: what its failovers took is weak evidence for the failover of each database with a standby.</summary>
    private static List<Measurement> OfProof(YamlMappingNode root, IEnumerable<YamlNode> verdicts, EstateModel estate)
    {
        var day = Text(root, "startedAt") is { Length: >= 10 } started && DateOnly.TryParseExact(started[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException("it has no 'startedAt'");
        var times = verdicts.OfType<YamlMappingNode>()
            .Where(verdict => Text(verdict, "scenario") is "database-crash" or "node-loss")
            .Select(verdict => verdict.Children.TryGetValue("proven", out var proven) ? proven as YamlMappingNode : null)
            .OfType<YamlMappingNode>()
            .Select(proven => Number(proven, "rtoSeconds") / 3600)
            .Where(hours => hours > 0)
            .Distinct()
            .ToList();
        if (times.Count == 0)
            return [];
        return
        [
            .. from store in estate.Stores.Values
               where store is { Engine.Kind: StoreEngineKind.Postgresql, ReplicaOf: null, Availability: StoreAvailability.SameZone or StoreAvailability.ZoneRedundant }
               orderby store.Name
               let isPatroni = store.Service == StoreService.Patroni
               select new Measurement
               {
                   Figure = isPatroni ? "patroni-failover-length" : store.Service == StoreService.CloudnativePg ? "cnpg-failover-length" : "postgres-failover-length",
                   Part = store.Name,
                   Hours = times,
                   At = day,
                   Scale = isPatroni ? 0.5 : StandInScale,
                   Source = $"drill on a stand-in, {day:O}",
               },
        ];
    }

    private static double Hours(string text) =>
        DurationText.TryParse(text, out var duration) ? duration.TotalHours
        : text.EndsWith('s') && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds / 3600
        : throw new FormatException($"'{text}' is not a duration such as 71s");

    private static double Number(YamlMappingNode node, string key) => Text(node, key) is not { } text ? 0
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw new FormatException($"'{key}' is not a number");

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) && value is YamlScalarNode scalar ? scalar.Value : null;
}
