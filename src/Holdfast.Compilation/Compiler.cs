using Holdfast.Compilation.Plan;

namespace Holdfast.Compilation;

/// <summary>Compiles an estate: each emitter writes the files of one concern.</summary>
public static class Compiler
{
    /// <summary>One tree for each environment, under its name.</summary>
    public static CompiledTree Compile(IReadOnlyList<CompilationSource> environments)
    {
        ArgumentNullException.ThrowIfNull(environments);
        return new CompiledTree(environments.SelectMany(source => FilesOf(source).Select(file => file with { Path = $"{source.Environment}/{file.Path}" })));
    }

    private static IEnumerable<CompiledFile> FilesOf(CompilationSource source) =>
    [
        .. Azure.AzureFiles.Of(source),
        .. Kubernetes.KubernetesFiles.Of(source),
        .. Traefik.TraefikFiles.Of(source),
        .. GitOps.GitOpsFiles.Of(source),
        .. Observability.ObservabilityFiles.Of(source),
        .. Runbooks.RunbookFiles.Of(source),
        .. Experiments.ExperimentFiles.Of(source),
    ];
}
