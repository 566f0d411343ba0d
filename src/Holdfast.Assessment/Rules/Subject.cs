namespace Holdfast.Assessment.Rules;

/// <summary>What a gap is about: the estate itself, or a named part of one of its sections.</summary>
/// <param name="Section">The section's key, such as "stores"; empty for the estate itself.</param>
/// <param name="Name">The part's name; for the estate itself, its name.</param>
public sealed record Subject(string Section, string Name)
{
    /// <summary>The subject in one word for waivers and baselines: <c>stores/erp</c>, or <c>estate</c>.</summary>
    public override string ToString() => Section.Length == 0 ? "estate" : $"{Section}/{Name}";
}
