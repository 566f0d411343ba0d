using System.Globalization;
using Holdfast.Recovery.Providers;

namespace Holdfast.Azure;

/// <summary>How a moment is written into tags and annotations, and read again.</summary>
internal static class CopyTags
{
    public static string Write(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset? ReadMoment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>The mark; null when one half of it is missing: then the thing is not ours to remove.</summary>
    public static CopyMark? Read(string? owner, string? expires) => owner is not null && ReadMoment(expires) is { } moment ? new(owner, moment) : null;
}
