namespace Holdfast.Estate.Model;

/// <summary>Former versions of blobs are kept, so that an overwritten one can be brought back.</summary>
public sealed record BlobVersioning
{
    /// <summary>How long a former version is kept; for ever when absent.</summary>
    public TimeSpan? Keep { get; init; }
}
