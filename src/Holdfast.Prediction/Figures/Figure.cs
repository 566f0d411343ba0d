using Holdfast.Prediction.Durations;

namespace Holdfast.Prediction.Figures;

/// <summary>A number of the failure model, and what it rests on.</summary>
public sealed record Figure
{
    public required string Name { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public required string About { get; init; }

    public required FigureForm Form { get; init; }

    public required FigureBasis Basis { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>An address, or the reasoning behind a prior.</summary>
    public required string Source { get; init; }

    /// <summary>When the source said so, as written.</summary>
    public string? Date { get; init; }

    /// <summary>The part of the estate that it holds for; null when it holds wherever nothing else is said.</summary>
    public string? Part { get; init; }

    /// <summary>The mean: events in a year, a probability, or a duration in hours.</summary>
    public double Mean => Form == FigureForm.Length ? Length!.Mean : Number;

    /// <summary>Events in a year, or a probability.</summary>
    internal double Number { get; init; }

    /// <summary>The duration; null for other forms.</summary>
    internal DurationDistribution? Length { get; init; }

    /// <summary>How much it weighs against what is measured: the shape of a Gamma (events), the trials of a Beta; null leaves it to the confidence.</summary>
    internal double? Weight { get; init; }

    /// <summary>How wide the size of a duration is: the standard deviation of its logarithm; null leaves it to the confidence.</summary>
    internal double? Width { get; init; }

    internal bool IsPrior => Basis is FigureBasis.Prior;
}
