using System.Reflection;

namespace Holdfast.Assessment.Rules;

/// <summary>All the rules of this build, by reference.</summary>
public static class RuleSet
{
    /// <summary>The date of the newest rule set.</summary>
    public const string Current = "2026-11";

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Rule)))
            .Select(type => (Rule)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(rule => rule.Info.Reference, StringComparer.Ordinal),
    ];

    /// <summary>The rule of a reference; null when there is none.</summary>
    public static Rule? Find(string reference) => All.FirstOrDefault(rule => rule.Info.Reference == reference);
}
