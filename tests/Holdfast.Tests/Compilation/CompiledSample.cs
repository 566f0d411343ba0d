using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Holdfast.Compilation;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Proof.Reading;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Compilation;

/// <summary>A sample of this repository in one environment, compiled.</summary>
internal static class CompiledSample
{
    private static readonly ConcurrentDictionary<(string Sample, string Environment), CompiledTree> AsTheyStand = new();

    public static EstateModel Model(string sample, string? environment = "production", params string[] changes)
    {
        var reading = new EstateReader(new EstateFilesOnDisk(RepositoryRoot.Path)).Read($"samples/{sample}/estate.yaml", environment, EstateChange.WhatIf(changes));
        Assert.True(reading.Estate is not null, string.Join('\n', reading.Diagnostics));
        return reading.Estate!;
    }

    public static CompilationSource Source(string sample, string environment = "production", params string[] changes) => new(Model(sample, environment, changes), environment);

    public static CompilationSource Source(EstateModel estate) => new(estate, "production");

    public static CompiledTree Tree(CompilationSource source) => Compiler.Compile([source]);

    /// <summary>A sample as it stands; compiled once, as many tests read it.</summary>
    public static CompiledTree Tree(string sample, string environment = "production") => AsTheyStand.GetOrAdd((sample, environment), key => Tree(Source(key.Sample, key.Environment)));

    /// <summary>Folders with objects that a cluster takes.</summary>
    private static readonly string[] OfCluster = ["/kubernetes/", "/traefik/", "/gitops/argo-cd", "/gitops/flux"];

    /// <summary>Every object of a tree that a cluster takes, with the file it stands in; what only kustomize reads is not among them.</summary>
    public static IEnumerable<(string Path, JsonObject Object)> AllObjects(CompiledTree tree) => tree.Files
        .Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && OfCluster.Any(folder => file.Path.Contains(folder, StringComparison.Ordinal)))
        .SelectMany(file => YamlAsJson.Documents(file.Text).OfType<JsonObject>().Where(document => document["apiVersion"]?.GetValue<string>().StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal) == false && document.ContainsKey("kind")).Select(document => (file.Path, document)));

    /// <summary>Every object of a tree's Kubernetes and Traefik files, with the file it stands in.</summary>
    public static IEnumerable<(string Path, JsonObject Object)> Objects(CompiledTree tree) => tree.Files
        .Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && (file.Path.Contains("/kubernetes/", StringComparison.Ordinal) || file.Path.Contains("/traefik/", StringComparison.Ordinal)))
        .SelectMany(file => YamlAsJson.Documents(file.Text).OfType<JsonObject>().Where(document => document.ContainsKey("kind")).Select(document => (file.Path, document)));

    public static IEnumerable<CompiledFile> In(this CompiledTree tree, string folder, string environment = "production") =>
        tree.Files.Where(file => file.Path.StartsWith($"{environment}/{folder}/", StringComparison.Ordinal));

    /// <summary>Writes a tree below a folder.</summary>
    public static void WriteTo(this CompiledTree tree, string folder)
    {
        foreach (var file in tree.Files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }
}
