using System.Text;
using Holdfast.Assessment;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Graph.Pictures;
using Holdfast.Estate.Objectives;
using Holdfast.Estate.Reading;
using Holdfast.Testing.Estates;
using YamlDotNet.RepresentationModel;

namespace Holdfast.Bench.Scale;

/// <summary>What is measured: our reading, what follows from it, and a peer that only loads the same YAML into its nodes.</summary>
internal sealed class Phases
{
    public const string Peer = "plain YamlDotNet load of the same files";
    public const string Read = "read, overlays included, and checked";
    private static readonly DateOnly Today = new(2026, 11, 1);
    private readonly EstateFilesInMemory files;

    public Phases(EstateFilesInMemory files)
    {
        this.files = files;
        var reading = new EstateReader(files).Read("estate.yaml");
        if (reading.Diagnostics.Count > 0)
            throw new InvalidOperationException($"The generated estate has problems: {reading.Diagnostics[0]}");
        var estate = reading.Estate!;
        var graph = DependencyGraph.From(estate);
        All =
        [
            (Peer, Load),
            (Read, () => new EstateReader(files).Read("estate.yaml")),
            ("graph", () => DependencyGraph.From(estate)),
            ("objectives", () => ObjectiveDerivation.Of(estate, graph)),
            ("every rule of assess", () => Assessor.Assess(new AssessedEstate(estate, Today))),
            ("Mermaid picture", () => MermaidPicture.Of(estate, graph)),
            ("SVG picture", () => SvgPicture.Of(estate, graph)),
        ];
    }

    public IReadOnlyList<(string Name, Action Run)> All { get; }

    private void Load()
    {
        foreach (var bytes in files.Files.Values)
            new YamlStream().Load(new StringReader(Encoding.UTF8.GetString(bytes.Span)));
    }
}
