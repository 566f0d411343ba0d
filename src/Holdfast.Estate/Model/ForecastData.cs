namespace Holdfast.Estate.Model;

/// <summary>Data that is kept and prepared for forecasts.</summary>
public sealed record ForecastData
{
    /// <summary>The data set's name.</summary>
    [FromKey]
    public string Name { get; init; } = "";

    /// <summary>One sentence for people.</summary>
    public string? About { get; init; }

    /// <summary>Who answers for what it means.</summary>
    public string? Owner { get; init; }

    /// <summary>The store in which it lies.</summary>
    [References("stores")]
    public required string In { get; init; }

    /// <summary>How far back it goes.</summary>
    public TimeSpan? History { get; init; }

    /// <summary>How old its newest event may be.</summary>
    public TimeSpan? Fresh { get; init; }

    /// <summary>How the time of an event is written.</summary>
    public EventTime? Time { get; init; }

    /// <summary>What becomes of personal data.</summary>
    public PersonalData? PersonalData { get; init; }

    /// <summary>The file that says what each column means and what may change, relative to the estate file.</summary>
    public string? Contract { get; init; }

    /// <summary>SQL files that must return no row after each load, relative to the estate file.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];
}
