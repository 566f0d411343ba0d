using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Holdfast.Tidy.Tests;

/// <summary>What we depend on: exact, explained, and made for the platform we run on.</summary>
public sealed partial class Packages
{
    private const string Decision = "docs/decisions/0001-packages.md";

    private static TrackedFile Central => TrackedFile.All.Single(file => file.Path == "Directory.Packages.props");

    [Fact]
    public void Versions_are_exact() => Complaints.None([Central], InexactVersions);

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("[1.2.3,)")]
    [InlineData("1.*")]
    public void An_inexact_version_is_reported(string version) => Complaints.One(Props("Some.Package", version), InexactVersions);

    [Fact]
    public void Platform_packages_are_of_the_platforms_version() => Complaints.None([Central, .. LockFiles], WrongPlatform);

    [Theory]
    [InlineData("Microsoft.AspNetCore.Mvc.Testing", "[11.0.0]")]
    [InlineData("Microsoft.AspNetCore.Mvc.Testing", "[9.0.0]")]
    [InlineData("Microsoft.Extensions.Hosting", "[11.0.0]")]
    [InlineData("System.Text.Json", "[10.1.0]")]
    public void A_package_of_another_platform_is_reported(string package, string version) => Complaints.One(Props(package, version), WrongPlatform);

    [Fact]
    public void A_locked_package_of_a_later_platform_is_reported() => Complaints.One(
        new("src/A/packages.lock.json", """{ "dependencies": { "net10.0": { "Microsoft.Extensions.Logging": { "type": "Transitive", "resolved": "11.0.0" } } } }"""),
        WrongPlatform);

    [Fact]
    public void Every_package_has_its_reason() => Complaints.None([Central], props => Unexplained(props, TrackedFile.All.Single(file => file.Path == Decision).Text));

    [Fact]
    public void A_package_without_a_reason_is_reported() => Complaints.One(Props("Some.Package", "[1.0.0]"), props => Unexplained(props, "| `Other.Package` | it is needed |"));

    private static IEnumerable<TrackedFile> LockFiles => TrackedFile.All.Where(file => file.Name == "packages.lock.json");

    private static TrackedFile Props(string package, string version) =>
        new("Directory.Packages.props", $"<Project><ItemGroup><PackageVersion Include=\"{package}\" Version=\"{version}\" /></ItemGroup></Project>");

    private static IEnumerable<string> InexactVersions(TrackedFile props) =>
        from package in Versions(props)
        where !Exact().IsMatch(package.Version)
        select $"{props.Path}: {package.Name} {package.Version} is not exact. Write [1.2.3].";

    private static IEnumerable<string> Unexplained(TrackedFile props, string decision) =>
        from package in Versions(props)
        where !decision.Contains($"`{package.Name}`", StringComparison.Ordinal)
        select $"{props.Path}: {package.Name} has no line in {Decision}. Say why it is needed, its licence, and who maintains it.";

    private static IEnumerable<string> WrongPlatform(TrackedFile file) =>
        from package in file.Name == "packages.lock.json" ? Locked(file) : Versions(file)
        let version = package.Version.Trim('[', ']')
        where package.Name switch
        {
            // These two are released apart from the platform.
            "System.CommandLine" => false,
            var name when name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) => Version.Parse(version).Major > 10,
            var name when file.Name == "packages.lock.json" => Shipped().IsMatch(name) && Version.Parse(version).Major > 10,
            var name => Shipped().IsMatch(name) && !version.StartsWith("10.0.", StringComparison.Ordinal),
        }
        select $"{file.Path}: {package.Name} {version} belongs to another .NET than 10.";

    private static IEnumerable<(string Name, string Version)> Versions(TrackedFile props) =>
        from element in XDocument.Parse(props.Text).Descendants()
        where element.Name.LocalName is "PackageVersion" or "GlobalPackageReference"
        select (element.Attribute("Include")!.Value, element.Attribute("Version")!.Value);

    private static List<(string Name, string Version)> Locked(TrackedFile file)
    {
        using var document = JsonDocument.Parse(file.Text);
        return
        [
            .. from framework in document.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in framework.Value.EnumerateObject()
               where package.Value.TryGetProperty("resolved", out _)
               select (package.Name, package.Value.GetProperty("resolved").GetString()!.Split('-')[0]),
        ];
    }

    [GeneratedRegex(@"^\[\d+(\.\d+){2,3}\]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Exact();

    [GeneratedRegex(@"^(Microsoft\.(AspNetCore|EntityFrameworkCore|NETCore)|System)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Shipped();
}
