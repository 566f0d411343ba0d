using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Observability.Routing;
using Holdfast.Compilation.Observability.Rules;
using Holdfast.Compilation.Observability.Testing;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Observability;

/// <summary>Everything by which people see whether the promises are kept, with the tests that prove it.</summary>
internal static class ObservabilityFiles
{
    public const string KubernetesFolder = "observability/kubernetes/";

    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        var writer = new AlertWriter(source);
        var files = source.Estate.Processes.Values.Select(process => RuleFile.Of(writer, process)).Append(RuleFile.OfParts(writer)).Where(file => file.Alerts.Count > 0).ToList();
        foreach (var rules in files)
        {
            yield return new CompiledFile($"observability/rules/{rules.Name}.yaml", rules.ToText());
            yield return new CompiledFile($"observability/rules/{rules.Name}_test.yaml", RuleTestCase.FileOf(rules, "5m", RuleTests.Of(rules)));
            if (rules.Objectives.Count > 0)
                yield return new CompiledFile($"observability/rules/{rules.Name}_slow_test.yaml", RuleTestCase.FileOf(rules, "1h", RuleTests.SlowOf(rules)));
        }

        // The same rules once more, as the Prometheus operator takes them.
        foreach (var file in Kustomization.FilesOf(KubernetesFolder, files.Select(rules => ($"{rules.Name}.yaml", "", (IEnumerable<JsonNode>)[rules.ToObject(writer)]))))
            yield return file;
        var alertmanager = new AlertmanagerFile(source, writer.Plan);
        yield return new CompiledFile("observability/alertmanager.yml", alertmanager.ToText());
        yield return new CompiledFile("observability/alertmanager_routes_test.yaml", RouteCases.Of(writer.Plan, files.SelectMany(file => file.Alerts)));
        yield return new CompiledFile("observability/secrets.yaml", SecretsOf(alertmanager));
        yield return new CompiledFile("observability/log-retention.yaml", LogRetention.Of(source));
        var objectives = files.SelectMany(file => file.Objectives).ToList();
        if (objectives.Count > 0)
        {
            yield return new CompiledFile("observability/openslo.yaml", YamlText.Of(OpenSlo.Of(source, objectives)));
            yield return new CompiledFile("observability/detection.md", DetectionTable.Of(objectives));
        }

        foreach (var process in source.Estate.Processes.Values)
            yield return new CompiledFile($"observability/dashboards/{process.Name}.json", JsonFileText.Of(Dashboard.Of(source, process)));
    }

    private static string SecretsOf(AlertmanagerFile alertmanager) => YamlText.Of(new JsonObject
    {
        ["mountedAt"] = AlertmanagerFile.SecretFolder,
        ["fromVault"] = JsonList.Of(alertmanager.Secrets),
    });
}
