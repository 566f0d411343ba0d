namespace Holdfast.Estate.Reading.Shapes;

/// <summary>How a single value is written, read and described.</summary>
/// <param name="Description">What it is, in a sentence's middle: "a duration such as 15m".</param>
internal sealed record ScalarForm(string Description)
{
    /// <summary>Reads the text; null when it has not this form.</summary>
    public required Func<string, object?> Parse { get; init; }

    /// <summary>The value of a required key that is missing, so that checking can go on.</summary>
    public required object Blank { get; init; }

    /// <summary>All the texts allowed, when they can be listed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>A regular expression for editors; null when any text goes.</summary>
    public string? Pattern { get; init; }

    /// <summary>Texts that are right.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>The JSON types that editors may see for such a text.</summary>
    public IReadOnlyList<string> JsonTypes { get; init; } = ["string"];

    /// <summary>Whether a wrong text may be a secret, and so must not be repeated.</summary>
    public bool IsSecret { get; init; }
}
