using System.Globalization;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Waivers;

/// <summary>Gaps whose subject is a waiver: known by the rule and the part it waives, not by its place in the list.</summary>
internal static class WaiverGap
{
    private const int LongestQuote = 60;

    public static Gap Of((int Index, Waiver Item) entry, string message, params IReadOnlyList<string> keys) => new(
        new Subject("waivers", $"{Short(entry.Item.Rule)}:{entry.Item.Subject ?? "all"}"),
        ["waivers", entry.Index.ToString(CultureInfo.InvariantCulture), .. keys],
        message);

    public static string SubjectOf(Waiver waiver) => waiver.Subject is { } subject ? Short(subject) : "every subject";

    public static string Short(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";
}
