using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Holdfast.Compilation.Kubernetes.Checking;

/// <summary>Names, labels and annotations as the API server takes them. No schema says it: there they are any text.</summary>
/// <remarks>Kubernetes documentation, "Object Names and IDs" and "Labels and Selectors": RFC 1123 subdomains; label values of at most 63 characters.</remarks>
internal static partial class ObjectNames
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    public static void Check(JsonObject metadata, List<ObjectProblem> problems)
    {
        foreach (var field in (string[])["name", "namespace"])
        {
            if (metadata[field]?.ToString() is { } name && (name.Length > (field == "namespace" ? LongestLabel : LongestName) || !Subdomain().IsMatch(name)))
                problems.Add(new ObjectProblem($"metadata.{field}", $"'{name}' is no name: lower-case letters, digits, '-' and '.', of at most {LongestName} characters (a namespace: {LongestLabel})."));
        }

        foreach (var field in (string[])["labels", "annotations"])
        {
            foreach (var (key, value) in metadata[field] as JsonObject ?? [])
            {
                if (!Key().IsMatch(key))
                    problems.Add(new ObjectProblem($"metadata.{field}", $"'{key}' is no key."));
                if (field == "labels" && value?.ToString() is { } text && (text.Length > LongestLabel || !LabelValue().IsMatch(text)))
                    problems.Add(new ObjectProblem($"metadata.labels.{key}", $"'{text}' is no value of a label."));
            }
        }
    }

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Subdomain();

    [GeneratedRegex(@"^([a-z0-9.-]{1,253}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex("^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LabelValue();
}
