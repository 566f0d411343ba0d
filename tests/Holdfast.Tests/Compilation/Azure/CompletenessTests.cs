using System.Text;
using Holdfast.Compilation.Azure;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Completeness;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Compilation.Azure;

/// <summary>Whatever a production estate must set is set, or a reason is stated in one place.</summary>
public sealed class CompletenessTests
{
    private static readonly Lazy<IReadOnlyList<(string Module, Resource Resource)>> Emitted = new(() => [.. Resources(AzureSample.Deployment("regional-warehouse")), .. Resources(AzureSample.Deployment("multinational-distributor")), .. Resources(AzureSample.WithShares())]);

    [Fact]
    public void What_must_be_set_is_set_or_a_reason_is_stated()
    {
        var open = MustSet.Rows.Where(row => Where(Emitted.Value, row).Count == 0 && Reason(row) is null).Select(row => $"{row.Type} {row.Property}").ToList();
        Assert.True(open.Count == 0, string.Join('\n', open));
    }

    [Fact]
    public void No_reason_is_stated_for_what_is_set_or_what_nobody_asks_for()
    {
        Assert.DoesNotContain(LeftOut.All, left => Where(Emitted.Value, (left.Type, left.Property)).Count > 0);
        Assert.All(LeftOut.All, left => Assert.Contains((left.Type, left.Property), MustSet.Rows));
        Assert.Equal(LeftOut.All.Count, LeftOut.All.Select(left => (left.Type, left.Property)).Distinct().Count());
    }

    [Fact]
    public void A_property_that_is_not_emitted_is_noticed()
    {
        var withoutVault = Emitted.Value.Where(emitted => emitted.Resource.Type.Name != "Microsoft.KeyVault/vaults").ToList();
        Assert.Empty(Where(withoutVault, ("Microsoft.KeyVault/vaults", "properties.enablePurgeProtection")));
        Assert.Empty(Where(Emitted.Value, ("Microsoft.KeyVault/vaults", "properties.enablePurge")));
        Assert.NotEmpty(Where(Emitted.Value, ("Microsoft.KeyVault/vaults", "properties.enablePurgeProtection")));
    }

    [Fact]
    public void The_page_says_the_same()
    {
        var page = new StringBuilder("# Azure: what is set, and what is left out\n\n");
        page.Append("What a production estate must set, where the compiled files set it (below `azure/modules`; `main.bicep` where no module is named), or why not. A test holds this page\nagainst the emitted files of the samples. API versions: the newest stable one that was 60 days old; exceptions are named in `Azure/ApiVersions.cs`.\n");
        foreach (var type in MustSet.Rows.GroupBy(row => row.Type))
        {
            page.Append($"\n## {type.Key}\n\n");
            if (type.All(row => row.Property.Length == 0))
                page.Append(Answer(type.First())).Append('\n');
            else
                page.Append("| property | where, or why not |\n| --- | --- |\n");
            foreach (var row in type.Where(row => row.Property.Length > 0))
                page.Append($"| `{row.Property}` | {Answer(row)} |\n");
        }

        Baseline.Matches("../../docs/azure.md", page.ToString());
    }

    private static string Answer((string Type, string Property) row) => Reason(row) is { } reason
        ? $"Left out. {reason}"
        : string.Join(", ", Where(Emitted.Value, row).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(module => $"`{module}`"));

    private static string? Reason((string Type, string Property) row) => LeftOut.All.FirstOrDefault(left => left.Type == row.Type && left.Property == row.Property)?.Reason;

    private static IReadOnlyList<string> Where(IReadOnlyList<(string Module, Resource Resource)> emitted, (string Type, string Property) row) =>
        [.. emitted.Where(item => item.Resource.Type.Name == row.Type && (row.Property.Length == 0 || Has(item.Resource.Body, row.Property))).Select(item => item.Module)];

    private static bool Has(Expression value, string path) => value switch
    {
        ObjectLiteral literal => literal.Properties.Any(property =>
            property.Key == path || (path.StartsWith(property.Key + ".", StringComparison.Ordinal) && Has(property.Value, path[(property.Key.Length + 1)..]))),
        ArrayLiteral or Choice or Call or Lambda or Loop => value.Parts.Any(part => Has(part, path)),
        _ => false,
    };

    private static IEnumerable<(string Module, Resource Resource)> Resources(Deployment deployment) =>
    [
        .. deployment.Main.Resources.Select(resource => ("main.bicep", resource)),
        .. deployment.Modules.SelectMany(module => module.File.Resources.Select(resource => (Path.GetFileName(module.Compiled.Path), resource))),
    ];
}
