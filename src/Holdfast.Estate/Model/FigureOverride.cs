using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>A number of the failure model that the estate knows better than the defaults: how often, how long or how likely.</summary>
public sealed record FigureOverride
{
    /// <summary>The figure's name in the failure model.</summary>
    [FromKey]
    public string Name { get; init; } = "";

    /// <summary>How often it happens in a year; 0 is never.</summary>
    [Within(0, 1_000_000)]
    public double? PerYear { get; init; }

    /// <summary>How long it lasts.</summary>
    public DurationFigure? Lasts { get; init; }

    /// <summary>How likely it is, from 0 to 1.</summary>
    public Probability? Probability { get; init; }

    /// <summary>Where the number comes from: a measurement, a contract, an incident report.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which the number was measured or agreed.</summary>
    public DateOnly? Date { get; init; }
}
