using System.Text.RegularExpressions;
using Holdfast.Compilation;

namespace Holdfast.Tests.Compilation;

/// <summary>The commands of a runbook, held against the objects of the tree that it was compiled with.</summary>
internal static partial class RunbookCommands
{
    public static IReadOnlySet<string> ObjectsOf(CompiledTree tree) =>
        CompiledSample.AllObjects(tree).Select(found => found.Object).Select(found => $"{found["metadata"]!["namespace"]} {found["kind"]!.GetValue<string>().ToLowerInvariant()}/{found["metadata"]!["name"]}").ToHashSet(StringComparer.Ordinal);

    /// <summary>What the commands name and the tree does not have.</summary>
    public static IEnumerable<string> Unknown(string page, IReadOnlySet<string> objects)
    {
        foreach (var command in page.Split('\n').Select(line => line.Trim()).Where(line => Tools().IsMatch(line)))
        {
            var space = Namespace().Match(command) is { Success: true } named ? named.Groups[1].Value : "";
            if (space.Length > 0 && !objects.Contains($" namespace/{space}"))
                yield return $"{command}: no namespace {space}";
            foreach (var name in Objects().Matches(command).Select(match => match.Groups[1].Value).Where(name => !objects.Contains($"{space} {name}")))
                yield return $"{command}: no {name} in {space}";
            foreach (var name in Applications().Matches(command).Select(match => match.Groups[1].Value).Where(name => !objects.Contains($"argocd application/{name}")))
                yield return $"{command}: no application {name}";
            foreach (var name in Selectors().Matches(command).Select(match => match.Groups[1].Value).Where(name => !objects.Contains($"{space} deployment/{name}") && !objects.Contains($"{space} statefulset/{name}")))
                yield return $"{command}: nothing carries the label {name} in {space}";
            foreach (var name in Databases().Matches(command).Select(match => match.Groups[1].Value).Where(name => !objects.Contains($"{space} cluster/{name}")))
                yield return $"{command}: no database {name} in {space}";
        }
    }

    [GeneratedRegex("^(kubectl|argocd|cmctl|flux) ")]
    private static partial Regex Tools();

    [GeneratedRegex(@"--namespace (\S+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b((?:deployment|statefulset|cronjob|scaledobject|secret|job)/[-a-z0-9]+)")]
    private static partial Regex Objects();

    [GeneratedRegex(@"argocd app \w+ ([-a-z0-9]+)")]
    private static partial Regex Applications();

    [GeneratedRegex(@"app\.kubernetes\.io/name=([-a-z0-9]+)")]
    private static partial Regex Selectors();

    [GeneratedRegex(@"kubectl cnpg \w+ ([-a-z0-9]+)")]
    private static partial Regex Databases();
}
