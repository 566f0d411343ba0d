using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Holdfast.Compilation;
using Xunit;

namespace Holdfast.Tests.Compilation;

/// <summary>Emitters were written apart: what one of them names must be what another one makes.</summary>
public sealed partial class AlignmentTests
{
    public static TheoryData<string, string> Samples => new() { { "regional-warehouse", "production" }, { "regional-warehouse", "staging" }, { "multinational-distributor", "production" }, { "multinational-distributor", "test" } };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Azure_trusts_exactly_the_accounts_that_the_cluster_has(string sample, string environment)
    {
        var tree = CompiledSample.Tree(sample, environment);
        var accounts = CompiledSample.Objects(tree).Select(found => found.Object).Where(found => Kind(found) == "ServiceAccount" && found["metadata"]!["annotations"]?["azure.workload.identity/client-id"] is not null)
            .Select(found => $"system:serviceaccount:{found["metadata"]!["namespace"]}:{Name(found)}");

        Assert.Equal(accounts.Order(StringComparer.Ordinal), Trusted(tree, environment).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_directory_of_objects_is_applied_once(string sample, string environment)
    {
        var tree = CompiledSample.Tree(CompiledSample.Source(sample, environment, "gitops.tool=argo-cd"));
        var paths = CompiledSample.AllObjects(tree).Where(found => Kind(found.Object) == "Application" && found.Path.Contains("/gitops/argo-cd/", StringComparison.Ordinal))
            .Select(found => found.Object["spec"]!["source"]?["path"]?.GetValue<string>()).OfType<string>().ToList();

        Assert.Empty(NotAppliedOnce(tree, paths));
        Assert.NotEmpty(NotAppliedOnce(tree, paths.Skip(1)));
        Assert.NotEmpty(NotAppliedOnce(tree, [.. paths, paths[0]]));
        Assert.NotEmpty(NotAppliedOnce(tree, [.. paths, $"{environment}/kubernetes/nowhere"]));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Flux_applies_what_Argo_CD_would(string sample, string environment)
    {
        var tree = CompiledSample.Tree(CompiledSample.Source(sample, environment, "gitops.tool=flux"));
        var units = CompiledSample.AllObjects(tree).Select(found => found.Object).Where(found => Kind(found) == "Kustomization").ToList();

        Assert.Empty(NotAppliedOnce(tree, units.Select(unit => unit["spec"]!["path"]!.GetValue<string>()[2..]).Where(path => !path.Contains("/gitops/", StringComparison.Ordinal))));
        var names = units.Select(Name).ToList();
        Assert.All(units.SelectMany(unit => unit["spec"]!["dependsOn"]?.AsArray() ?? []), need => Assert.Contains(need!["name"]!.GetValue<string>(), names));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_application_reaches_only_what_its_project_allows(string sample, string environment)
    {
        var objects = CompiledSample.AllObjects(CompiledSample.Tree(CompiledSample.Source(sample, environment, "gitops.tool=argo-cd"))).Where(found => found.Path.Contains("/gitops/argo-cd/", StringComparison.Ordinal)).Select(found => found.Object).ToList();
        var projects = objects.Where(found => Kind(found) == "AppProject").ToDictionary(Name);
        foreach (var application in objects.Where(found => Kind(found) == "Application"))
        {
            var project = projects[application["spec"]!["project"]!.GetValue<string>()];
            var repositories = (application["spec"]!["sources"]?.AsArray() ?? [application["spec"]!["source"]!.DeepClone()]).Select(source => source!["repoURL"]!.GetValue<string>());
            Assert.Contains(project["spec"]!["destinations"]!.AsArray(), allowed => allowed!["namespace"]!.GetValue<string>() == application["spec"]!["destination"]!["namespace"]!.GetValue<string>());
            Assert.Subset(project["spec"]!["sourceRepos"]!.AsArray().Select(repository => repository!.GetValue<string>()).ToHashSet(), repositories.ToHashSet());
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Everything_that_a_runbook_types_exists(string sample, string environment)
    {
        var tree = CompiledSample.Tree(sample, environment);
        var objects = RunbookCommands.ObjectsOf(tree);
        var pages = tree.In("runbooks", environment).ToList();

        Assert.Empty(pages.SelectMany(page => RunbookCommands.Unknown(page.Text, objects)));
        var page = pages.First(page => page.Text.Contains("deployment/", StringComparison.Ordinal));
        Assert.NotEmpty(RunbookCommands.Unknown(page.Text.Replace("deployment/", "deployment/no-", StringComparison.Ordinal), objects));
        Assert.NotEmpty(RunbookCommands.Unknown(page.Text.Replace("--namespace ", "--namespace no-", StringComparison.Ordinal), objects));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_metric_of_the_proxy_is_asked_of_a_route_that_exists(string sample, string environment)
    {
        var tree = CompiledSample.Tree(sample, environment);
        var counted = CompiledSample.Objects(tree).Select(found => found.Object).Where(found => Kind(found) == "IngressRoute").SelectMany(ServicesOf).ToList();
        var asked = tree.Files.Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).SelectMany(file => AskedServices().Matches(file.Text)).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, pattern => Assert.All(pattern.Split('|'), part => Assert.Contains(counted, service => Regex.IsMatch(service, $"^(?:{part})$"))));
        // A latency that counted live updates or the edge's own questions would say nothing.
        Assert.DoesNotContain(counted.Where(service => service.Contains("-guard-", StringComparison.Ordinal)), service => asked.Exists(pattern => Regex.IsMatch(service, $"^(?:{pattern})$")));
        Assert.DoesNotContain(counted, service => Regex.IsMatch(service, "^(?:nowhere-odoo-[0-9a-f]+@kubernetescrd)$"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_series_of_a_workload_is_asked_of_one_that_exists(string sample, string environment)
    {
        var tree = CompiledSample.Tree(sample, environment);
        var running = CompiledSample.Objects(tree).Select(found => found.Object).Select(found => $"{found["metadata"]?["namespace"]} {Kind(found).ToLowerInvariant()} {found["metadata"]?["name"]}").ToHashSet(StringComparer.Ordinal);
        var asked = tree.In("observability", environment).SelectMany(file => AskedWorkloads().Matches(file.Text.Replace("\\\"", "\"", StringComparison.Ordinal))).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value} {match.Groups[3].Value}").Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, found => Assert.Contains(found, running));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_name_is_one_that_a_cluster_takes(string sample, string environment)
    {
        foreach (var (path, found) in CompiledSample.AllObjects(CompiledSample.Tree(sample, environment)))
        {
            Assert.True(Name(found).Length <= 63 && DnsLabel().IsMatch(Name(found)), $"{path}: {Name(found)}");
            Assert.All(found["metadata"]!["labels"]?.AsObject() ?? [], label => Assert.True(label.Value!.GetValue<string>().Length <= 63, $"{path}: {label.Key}"));
        }
    }

    private static IEnumerable<string> Trusted(CompiledTree tree, string environment) =>
        Subjects().Matches(tree.Find($"{environment}/azure/modules/workloads.bicep")!.Text).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> NotAppliedOnce(CompiledTree tree, IEnumerable<string> applied)
    {
        var paths = applied.ToList();
        foreach (var path in paths.Where(path => !tree.Files.Any(file => file.Path.StartsWith(path + "/", StringComparison.Ordinal))))
            yield return $"There is no {path}.";
        foreach (var (file, _) in CompiledSample.AllObjects(tree).Where(found => !found.Path.Contains("/gitops/", StringComparison.Ordinal)).DistinctBy(found => found.Path))
        {
            if (paths.Count(path => file.StartsWith(path + "/", StringComparison.Ordinal)) is var times and not 1)
                yield return $"{file} is applied {times} times.";
        }
    }

    // As Traefik names them: namespace and name of the route, and ten bytes of a digest of the rule.
    private static IEnumerable<string> ServicesOf(JsonObject route) => route["spec"]!["routes"]!.AsArray().Select(rule =>
    {
        var digest = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(rule!["match"]!.GetValue<string>()));
        return $"{route["metadata"]!["namespace"]}-{Name(route)}-{Convert.ToHexStringLower(digest)[..20]}@kubernetescrd";
    });

    private static string Kind(JsonObject found) => found["kind"]!.GetValue<string>();

    private static string Name(JsonObject found) => found["metadata"]!["name"]!.GetValue<string>();

    [GeneratedRegex(@"subject: '(system:serviceaccount:[^']+)'")]
    private static partial Regex Subjects();

    [GeneratedRegex("""service=~"([^"]+)["]""")]
    private static partial Regex AskedServices();

    [GeneratedRegex("""\{namespace="([^"]+)",(deployment|statefulset|cronjob)="([^"]+)"\}""")]
    private static partial Regex AskedWorkloads();

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    private static partial Regex DnsLabel();
}
