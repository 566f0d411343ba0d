namespace Holdfast.Estate.Reading;

/// <summary>What came of reading a file.</summary>
public abstract record FileOutcome
{
    private FileOutcome()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Bytes">Its content.</param>
    public sealed record Content(ReadOnlyMemory<byte> Bytes) : FileOutcome;

    /// <summary>There is no such file.</summary>
    public sealed record Missing : FileOutcome;

    /// <summary>The file is larger than the limit and was not read.</summary>
    /// <param name="SizeBytes">Its size in bytes.</param>
    public sealed record TooLarge(long SizeBytes) : FileOutcome;

    /// <summary>The file is there and cannot be read.</summary>
    /// <param name="Reason">Why, as the system says it.</param>
    public sealed record Unreadable(string Reason) : FileOutcome;
}
