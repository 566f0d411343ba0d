namespace Holdfast.Estate.Diagnostics;

/// <summary>How much a diagnostic weighs: an error makes the estate unusable, a warning is worth a look.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth a look; the estate can be used.</summary>
    Warning,

    /// <summary>The estate cannot be used until this is mended.</summary>
    Error,
}
