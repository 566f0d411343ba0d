namespace Holdfast.Assessment.Coverage;

/// <summary>A recommendation of APRL.</summary>
/// <param name="Id">The first eight digits of its GUID.</param>
/// <param name="Impact">High, medium or low, as APRL judges it.</param>
/// <param name="Type">The resource type without "Microsoft.", or "azure-waf RE:05" for one of the Well-Architected Framework.</param>
/// <param name="Title">What it asks, in a few words.</param>
public sealed record AprlRecommendation(string Id, string Impact, string Type, string Title)
{
    private const string Framework = "azure-waf ";

    /// <summary>The ids under which a rule may ask the same: its own, and the framework's.</summary>
    public IReadOnlyList<string> ForeignIds => Type.StartsWith(Framework, StringComparison.Ordinal) ? [$"aprl:{Id}", $"waf:{Type[Framework.Length..]}"] : [$"aprl:{Id}"];
}
