using NJsonSchema;
using Xunit;

namespace Holdfast.Tests.Assessment.Reports;

/// <summary>The published schema of SARIF 2.1.0.</summary>
internal static class SarifSchema
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "schemas/sarif-2.1.0.json"));

    public static async Task Accepts(string sarif) => Assert.Empty(await Complaints(sarif));

    public static async Task<IReadOnlyList<string>> Complaints(string sarif) =>
        [.. (await Schema).Validate(sarif).Select(error => $"{error.Path}: {error.Kind} (line {error.LineNumber})")];
}
