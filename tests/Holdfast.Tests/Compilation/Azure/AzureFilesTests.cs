using Holdfast.Compilation.Azure;
using Holdfast.Compilation.Azure.Checking;
using Holdfast.Testing;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Compilation.Azure;

public sealed class AzureFilesTests
{
    private static readonly Lazy<ResourceTypes> Types = new(() => new ResourceTypes());

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void Emitted_files_are_those_that_were_reviewed(string sample)
    {
        foreach (var file in AzureSample.Files(sample))
            Baseline.Matches($"{sample}/compiled/production/{file.Path}", file.Text);
    }

    [Theory]
    [InlineData("regional-warehouse", "production")]
    [InlineData("regional-warehouse", "staging")]
    [InlineData("multinational-distributor", "production")]
    [InlineData("multinational-distributor", "acceptance")]
    [InlineData("multinational-distributor", "test")]
    public void Every_resource_is_what_its_published_type_allows(string sample, string environment)
    {
        AssertTyped(AzureSample.Deployment(sample, environment));
    }

    [Fact]
    public void So_is_every_resource_that_no_sample_has()
    {
        AssertTyped(AzureSample.WithShares());
        AssertTyped(Deployment.Of(new AzurePlan(CompiledSample.Source("regional-warehouse", "production", "azure.recovery.mode=warm-standby"))));
    }

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void The_same_estate_gives_the_same_bytes(string sample) => Assert.Equal(AzureSample.Files(sample), AzureSample.Files(sample));

    [Fact]
    public void An_estate_outside_Azure_has_no_Azure_files() => Assert.Empty(AzureSample.FilesOf(An.Estate()));

    [Fact]
    public void No_secret_and_no_name_of_one_is_written()
    {
        foreach (var file in AzureSample.Files("regional-warehouse"))
        {
            Assert.DoesNotContain("carrier-north-api-key", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("password:", file.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("listKeys", file.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Text_of_the_estate_never_becomes_code()
    {
        var files = AzureSample.FilesOf(An.Estate(
            """
            azure: { region: westeurope, zones: [1, 2, 3] }
            about: "it's ${subscription().id}\nresource evil 'x@y' = {}"
            stores: { documents: { engine: blob, service: storage-account, about: "'''\nparam injected string\n${tenant()}" } }
            """));

        Assert.NotEmpty(files);
        foreach (var line in files.SelectMany(file => file.Text.Split('\n')))
        {
            Assert.False(line.StartsWith("resource evil", StringComparison.Ordinal) || line.StartsWith("param injected", StringComparison.Ordinal), line);
        }
    }

    [Fact]
    public void Every_version_exists_is_old_enough_and_is_the_newest_of_those()
    {
        // Younger than the rule wants, for a property that no older version has.
        var needed = new Dictionary<string, string>(StringComparer.Ordinal) { ["Microsoft.DBforPostgreSQL/flexibleServers"] = "backup.immutableBackup" };
        var limit = ApiVersions.AsOf.AddDays(-ApiVersions.LeastAgeDays).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        lock (Types)
        {
            var fields = ApiVersions.All.ToList();
            Assert.True(fields.Count > 50);
            foreach (var type in fields)
            {
                Assert.True(Types.Value.Find(type) is not null, $"{type} does not exist.");
                Assert.True(type.AllowedPreview is not null == type.Version.Contains("preview", StringComparison.Ordinal), $"{type}: a preview goes away a year after it was replaced.");
                if (type.AllowedPreview is not null || needed.Keys.Any(name => type.Name.StartsWith(name, StringComparison.Ordinal)))
                    continue;
                var stable = Types.Value.StableVersions(type.Name);
                // A type that has been stable for less than that has its first stable version.
                var newest = stable.FirstOrDefault(version => string.CompareOrdinal(version, limit) <= 0) ?? stable[^1];
                Assert.True(newest == type.Version, $"{type}: the newest stable version that is old enough is {newest}.");
            }
        }
    }

    private static void AssertTyped(Deployment deployment)
    {
        var files = deployment.Modules.Select(module => module.File).Append(deployment.Main).ToList();
        Assert.True(files.Sum(file => file.Resources.Count()) > 100);
        lock (Types)
            Assert.Empty(files.SelectMany(file => TypeCheck.Of(file, Types.Value)).Select(problem => problem.ToString()));
    }
}
