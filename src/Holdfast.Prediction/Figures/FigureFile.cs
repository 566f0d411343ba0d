using System.Globalization;
using Holdfast.Estate.Values;
using Holdfast.Prediction.Durations;
using YamlDotNet.RepresentationModel;

namespace Holdfast.Prediction.Figures;

/// <summary>Reads Holdfast's own figures. They are part of the program: a mistake in them is a defect, found by a test.</summary>
internal static class FigureFile
{
    public static IEnumerable<Figure> Read(string resource)
    {
        using var stream = typeof(FigureFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program lacks its data file {resource}.");
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return [.. ((YamlMappingNode)yaml.Documents[0].RootNode).Children.Select(entry => FigureOf(entry.Key.ToString(), (YamlMappingNode)entry.Value))];
    }

    private static Figure FigureOf(string name, YamlMappingNode node)
    {
        var figure = new Figure
        {
            Name = name,
            About = Text(node, "about"),
            Form = FigureForm.Rate,
            Basis = Enum.Parse<FigureBasis>(Text(node, "basis"), ignoreCase: true),
            Confidence = Enum.Parse<Confidence>(Text(node, "confidence").Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            Source = Text(node, "source"),
            Date = Find(node, "date"),
        };
        if (Find(node, "perYear") is { } rate)
            return figure with { Number = Number(rate), Weight = Find(node, "events") is { } events ? Number(events) + 0.5 : Find(node, "shape") is { } shape ? Number(shape) : null };
        if (Find(node, "probability") is { } probability)
            return figure with { Form = FigureForm.Probability, Number = Number(probability), Weight = Find(node, "worth") is { } worth ? Number(worth) : null };
        return figure with { Form = FigureForm.Length, Length = LengthOf((YamlMappingNode)node["lasts"]) };
    }

    private static DurationDistribution LengthOf(YamlMappingNode node)
    {
        if (Find(node, "fixed") is { } always)
            return new FixedDuration(Hours(always));
        return Find(node, "from") is { } from
            ? new UniformDuration(Hours(from), Hours(Text(node, "to")))
            : LognormalDuration.Of(Hours(Text(node, "median")), Hours(Text(node, "p95")));
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    // Finer than an estate is written: 3.4s.
    private static double Hours(string text) =>
        DurationText.TryParse(text, out var duration) ? duration.TotalHours
        : text.EndsWith('s') ? Number(text[..^1]) / 3600
        : throw new FormatException($"'{text}' is not a duration.");

    private static string Text(YamlMappingNode node, string key) => Find(node, key) ?? throw new FormatException($"The key '{key}' is missing.");

    private static string? Find(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;
}
