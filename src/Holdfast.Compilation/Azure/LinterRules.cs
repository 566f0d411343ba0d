using System.Text.Json;
using System.Text.Json.Nodes;

namespace Holdfast.Compilation.Azure;

/// <summary>The rules of Bicep's linter for what we emit: what it finds stops a build.</summary>
internal static class LinterRules
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    private static readonly string[] Strict =
    [
        "adminusername-should-not-be-literal", "artifacts-parameters", "decompiler-cleanup", "explicit-values-for-loc-params", "max-asserts", "max-outputs", "max-params",
        "max-resources", "max-variables", "nested-deployment-template-scoping", "no-conflicting-metadata", "no-deployments-resources", "no-hardcoded-env-urls",
        "no-hardcoded-location", "no-loc-expr-outside-params", "no-unnecessary-dependson", "no-unused-existing-resources", "no-unused-imports", "no-unused-params", "no-unused-vars",
        "outputs-should-not-contain-secrets", "prefer-interpolation", "prefer-unquoted-property-names", "protect-commandtoexecute-secrets", "secure-parameter-default",
        "secure-params-in-nested-deploy", "secure-secrets-in-params", "simplify-interpolation", "simplify-json-null", "use-parent-property", "use-recent-api-versions",
        "use-resource-id-functions", "use-resource-symbol-reference", "use-safe-access", "use-secure-value-for-secure-inputs", "use-stable-resource-identifiers", "use-stable-vm-image", "what-if-short-circuiting",
    ];

    public static string File { get; } = new JsonObject
    {
        ["analyzers"] = new JsonObject
        {
            ["core"] = new JsonObject
            {
                ["enabled"] = true,
                ["rules"] = new JsonObject(Strict.Select(rule => KeyValuePair.Create<string, JsonNode?>(rule, new JsonObject { ["level"] = "error" }))),
            },
        },
    }.ToJsonString(Readable) + "\n";
}
