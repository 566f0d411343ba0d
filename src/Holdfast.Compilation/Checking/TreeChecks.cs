using System.Text.Json.Nodes;
using Holdfast.Compilation.Azure;
using Holdfast.Compilation.Azure.Checking;
using Holdfast.Compilation.Kubernetes.Checking;

namespace Holdfast.Compilation.Checking;

/// <summary>The checks of a compiled tree that need no tool: each object is compared with what its receiver accepts.</summary>
public static class TreeChecks
{
    private const string OfKustomize = "kustomize.config.k8s.io/";

    private static readonly Lazy<ResourceTypes> Types = new(() => new ResourceTypes());

    /// <summary>Reads the types that compiled trees use. It takes as long as compiling a small estate, so whoever will check begins it before.</summary>
    /// <param name="cancellation">Ends the wait, not the reading.</param>
    public static Task PrepareAsync(CancellationToken cancellation = default) => Task.Run(
        () =>
        {
            lock (Types)
                Types.Value.Load(ApiVersions.All);
        },
        cancellation);

    /// <summary>All checks, at the same time: Azure's types, Kubernetes' schemas, kustomize's files.</summary>
    public static IReadOnlyList<CheckReport> All(CompiledTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        Func<CompiledTree, CheckReport>[] checks = [AzureTypes, KubernetesObjects, KustomizeFiles];
        return [.. checks.AsParallel().AsOrdered().WithDegreeOfParallelism(checks.Length).Select(check => check(tree))];
    }

    /// <summary>Compares every Azure resource with the published type of its version.</summary>
    public static CheckReport AzureTypes(CompiledTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var files = tree.Files.Where(file => file.Bicep is not null).ToList();
        return new CheckReport(
            "types of Azure resources",
            Counted(files.SelectMany(file => file.Bicep!.Resources).Select(resource => resource.Type.ToString())),
            [.. Judged(files).SelectMany(found => found.Problems.Select(problem => new CheckProblem(found.Path, problem.Resource, problem.Path.Length == 0 ? problem.What : $"{problem.Path}: {problem.What}")))],
            []);
    }

    // The types are for one thread; whoever comes second finds those of the first.
    private static List<(string Path, IReadOnlyList<TypeProblem> Problems)> Judged(List<CompiledFile> files)
    {
        lock (Types)
            return [.. files.Select(file => (file.Path, TypeCheck.Of(file.Bicep!, Types.Value)))];
    }

    /// <summary>Compares every object with the schema of its kind; custom resources with those of their projects.</summary>
    public static CheckReport KubernetesObjects(CompiledTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var objects = tree.Files.SelectMany(file => file.Documents.OfType<JsonObject>().Select(document => (file.Path, Document: document))).Where(found => IsObject(found.Document)).ToList();
        var judged = objects.AsParallel().AsOrdered().Select(found => (found.Path, found.Document, Schema: ObjectSchemas.Find(Text(found.Document, "apiVersion"), Text(found.Document, "kind")))).ToList();
        return new CheckReport(
            "schemas of Kubernetes objects",
            Counted(judged.Where(found => found.Schema is not null).Select(found => KindOf(found.Document))),
            [.. judged.Where(found => found.Schema is not null).AsParallel().AsOrdered().SelectMany(found => ObjectCheck.Of(found.Document, found.Schema!).Select(problem => new CheckProblem(found.Path, $"{Text(found.Document, "kind")} {found.Document["metadata"]?["name"]}", problem.ToString())))],
            [.. judged.Where(found => found.Schema is null).Select(found => KindOf(found.Document)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Whether what kustomize puts together is there: a file that is named and missing stops a deployment.</summary>
    public static CheckReport KustomizeFiles(CompiledTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var folders = tree.Files.Select(file => (Folder: file.Path[..(file.Path.LastIndexOf('/') + 1)], File: file, Document: file.Documents.OfType<JsonObject>().FirstOrDefault(document => Text(document, "apiVersion").StartsWith(OfKustomize, StringComparison.Ordinal))))
            .Where(found => found.Document is not null)
            .ToList();
        var entries = folders.SelectMany(found => Named(found.Document!).Select(name => (found.File.Path, Name: name, Full: found.Folder + name))).ToList();
        return new CheckReport(
            "files that kustomize puts together",
            Counted(entries.Select(_ => "file")),
            [.. entries.Where(entry => tree.Find(entry.Full) is null && tree.Find(entry.Full + "/kustomization.yaml") is null).Select(entry => new CheckProblem(entry.Path, entry.Name, "There is no such file."))],
            []);
    }

    private static IEnumerable<string> Named(JsonObject kustomization) =>
        (kustomization["resources"] as JsonArray ?? []).Select(entry => entry!.GetValue<string>())
            .Concat((kustomization["replacements"] as JsonArray ?? []).Select(entry => entry?["path"]?.GetValue<string>()).OfType<string>());

    private static bool IsObject(JsonObject document) => document.ContainsKey("kind") && !Text(document, "apiVersion").StartsWith(OfKustomize, StringComparison.Ordinal);

    private static string KindOf(JsonObject document) => $"{Text(document, "apiVersion")} {Text(document, "kind")}";

    private static string Text(JsonObject document, string field) => document[field]?.GetValue<string>() ?? "";

    private static SortedDictionary<string, int> Counted(IEnumerable<string> kinds) => new(kinds.CountBy(kind => kind, StringComparer.Ordinal).ToDictionary(), StringComparer.Ordinal);
}
