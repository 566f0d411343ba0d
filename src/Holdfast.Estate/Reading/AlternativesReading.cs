using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading;

/// <summary>What came of reading a file of alternatives.</summary>
public sealed record AlternativesReading
{
    /// <summary>The path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>The alternatives, in the order of the file.</summary>
    public required IReadOnlyList<Alternative> Alternatives { get; init; }

    /// <summary>The problems of the file itself; those of an alternative are with its reading.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The file as it was read; none when it could not be.</summary>
    public IReadOnlyList<EstateSource> Sources { get; init; } = [];

    /// <summary>Whether something must be mended before all alternatives can be compared.</summary>
    public bool HasErrors =>
        Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) || Alternatives.Any(alternative => alternative.Reading.HasErrors);
}
