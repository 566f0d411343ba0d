namespace Holdfast.Recovery.Restores;

/// <summary>Why a copy could not be restored.</summary>
public sealed class RestoreFailedException(IReadOnlyList<string> reasons) : Exception(string.Join(" ", reasons))
{
    /// <summary>One sentence for each reason.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
