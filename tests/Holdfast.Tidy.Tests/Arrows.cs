using System.Xml.Linq;
using Xunit;

namespace Holdfast.Tidy.Tests;

/// <summary>Which project may reference which. STYLE.md draws the same table for people.</summary>
public sealed class Arrows
{
    private static readonly string[] Features = ["Assessment", "Prediction", "Compilation", "Monitoring", "Recovery", "Drills", "Release", "Relay"];

#pragma warning disable format // an aligned table
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Estate"]      = [],
        ["Relay"]       = [],
        ["Assessment"]  = ["Estate"],
        ["Prediction"]  = ["Estate"],
        ["Compilation"] = ["Estate"],
        ["Monitoring"]  = ["Estate"],
        ["Recovery"]    = ["Estate"],
        ["Release"]     = ["Estate"],
        ["Drills"]      = ["Estate", "Recovery"],
        ["Azure"]       = ["Estate", "Monitoring", "Recovery", "Drills", "Relay"],
        ["Proof"]       = ["Estate", .. Features],
        ["Server"]      = ["Estate", "Proof", "Azure", .. Features],
        ["Cli"]         = ["Estate", "Proof", "Azure", .. Features],
    };
#pragma warning restore format

    private static IEnumerable<TrackedFile> Projects => TrackedFile.All.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Name.EndsWith(".csproj", StringComparison.Ordinal));

    [Fact]
    public void Projects_reference_only_what_the_table_allows() => Complaints.None(Projects, WrongEdges);

    [Theory]
    [InlineData("Estate", "../Holdfast.Proof/Holdfast.Proof.csproj")]
    [InlineData("Recovery", "../Holdfast.Drills/Holdfast.Drills.csproj")]
    [InlineData("Prediction", @"..\Holdfast.Assessment\Holdfast.Assessment.csproj")]
    [InlineData("Server", "../Holdfast.Cli/Holdfast.Cli.csproj")]
    [InlineData("Cli", "../../tests/Holdfast.Testing/Holdfast.Testing.csproj")]
    public void A_forbidden_edge_is_reported(string project, string reference) =>
        Complaints.One(Project(project, $"<ProjectReference Include=\"{reference}\" />"), WrongEdges);

    [Fact]
    public void A_project_that_the_table_does_not_know_is_reported() => Complaints.One(Project("Sundries", ""), WrongEdges);

    [Fact]
    public void Only_Azure_references_the_cloud() => Complaints.None(Projects, WrongPackages);

    [Theory]
    [InlineData("Azure.Storage.Blobs")]
    [InlineData("KubernetesClient")]
    public void A_cloud_package_elsewhere_is_reported(string package) =>
        Complaints.One(Project("Drills", $"<PackageReference Include=\"{package}\" />"), WrongPackages);

    [Fact]
    public void Every_project_is_in_the_solution() => Complaints.None(
        TrackedFile.All.Where(file => file.Name.EndsWith(".csproj", StringComparison.Ordinal) && file.Folders.First() is "src" or "tests"),
        file => MissingFrom(TrackedFile.All.Single(solution => solution.Path == "Holdfast.slnx").Text, file));

    [Fact]
    public void A_project_outside_the_solution_is_reported() =>
        Complaints.One(Project("Drills", ""), file => MissingFrom("<Project Path=\"src/Holdfast.Cli/Holdfast.Cli.csproj\" />", file));

    private static TrackedFile Project(string name, string item) =>
        new($"src/Holdfast.{name}/Holdfast.{name}.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>");

    private static IEnumerable<string> WrongEdges(TrackedFile project)
    {
        var name = ShortName(project.Path);
        if (!Allowed.TryGetValue(name, out var allowed))
            return [$"{project.Path}: '{name}' has no line in the table of arrows. Decide what it may reference, and write it there."];

        return from target in Included(project, "ProjectReference").Select(ShortName)
               where !allowed.Contains(target)
               select $"{project.Path} references {target}. It may reference: {string.Join(", ", allowed.DefaultIfEmpty("nothing of ours"))}.";
    }

    private static IEnumerable<string> WrongPackages(TrackedFile project) =>
        from package in Included(project, "PackageReference")
        // The types of Azure's resources are data to check emitted files by; nothing in that package reaches a cloud.
        where (package.StartsWith("Azure.", StringComparison.Ordinal) && package != "Azure.Bicep.Types.Az") || package == "KubernetesClient"
        where ShortName(project.Path) != "Azure"
        select $"{project.Path} references {package}. Cloud packages live in Holdfast.Azure; others call it through a port.";

    private static IEnumerable<string> MissingFrom(string solution, TrackedFile project) =>
        solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal) ? [] : [$"{project.Path} is not in Holdfast.slnx, so nothing builds or tests it."];

    private static IEnumerable<string> Included(TrackedFile project, string item) =>
        XDocument.Parse(project.Text).Descendants(item).Select(element => element.Attribute("Include")!.Value);

    private static string ShortName(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("Holdfast.", "", StringComparison.Ordinal);
}
