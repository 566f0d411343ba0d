namespace Holdfast.Assessment.Importing;

/// <summary>How a finding of another tool stands to ours.</summary>
public enum MergeKind
{
    /// <summary>The tool finds a gap in what runs, and our rule finds none in the estate file.</summary>
    EstateDiffers,

    /// <summary>We find it, and so does the tool.</summary>
    SeenByBoth,

    /// <summary>No rule of ours asks it.</summary>
    ToolOnly,
}
