using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;

namespace Holdfast.Estate.Reading;

/// <summary>What came of reading an estate.</summary>
public sealed record EstateReading
{
    /// <summary>The path of the estate file.</summary>
    public required string Path { get; init; }

    /// <summary>The estate, with the environment's overlay applied; null when there is an error.</summary>
    public EstateModel? Estate { get; init; }

    /// <summary>The environment that was asked for; null when the estate was read as written.</summary>
    public DeploymentEnvironment? Environment { get; init; }

    /// <summary>All problems, by file, line and column.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>How many problems were found beyond those listed.</summary>
    public int DiagnosticsLeftOut { get; init; }

    /// <summary>The files that were read, the estate file first, then in the order of the includes.</summary>
    public IReadOnlyList<EstateSource> Sources { get; init; } = [];

    /// <summary>Where each part stands; null when the file could not be parsed.</summary>
    public EstatePlaces? Places { get; init; }

    /// <summary>Whether something must be mended before the estate can be used.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
