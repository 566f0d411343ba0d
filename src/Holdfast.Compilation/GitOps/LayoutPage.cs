using System.Text;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.GitOps;

/// <summary>Explains which repository holds what, who may write to it, and in which order things are applied.</summary>
internal static class LayoutPage
{
    public static string Of(CompilationSource source, SyncOrder order)
    {
        var text = new StringBuilder();
        var calendar = new ReleaseCalendar(source);
        text.Append($"# How a change reaches {source.Environment}\n\n| repository | holds | writes | pipeline |\n|---|---|---|---|\n")
            .Append($"| {Repositories.NameOf(source, RepositoryContent.Infrastructure)} | estate.yaml and what is compiled to Azure | people, reviewed | `infrastructure.yml`: federated identity, its resource groups only |\n")
            .Append($"| {Repositories.NameOf(source, RepositoryContent.Application)} | source, images, software bills | people, reviewed | `application.yml`: pushes images, proposes |\n")
            .Append($"| {Repositories.NameOf(source, RepositoryContent.Environments)} | a folder for each environment, as compiled | the platform's bot; people review | none: the agent in the cluster pulls |\n\n")
            .Append("No pipeline holds credentials of a cluster. No file holds a secret: only the names under which the vault keeps them.\n\n")
            .Append("```text\n").Append(Repositories.NameOf(source, RepositoryContent.Environments)).Append("/\n  CODEOWNERS\n");
        foreach (var environment in source.Estate.Environments.Keys.Append(source.Environment).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            text.Append($"  {environment}/\n    azure/  kubernetes/  traefik/  observability/  gitops/  runbooks/  drills/\n");
        text.Append("```\n\nWhat differs between environments is written once, as an overlay of estate.yaml; a folder here is what came of it. Nobody applies `drills/` but a person who drills. Its own are only the files `bindings.yaml`: addresses and identities of what stands in Azure, which a release keeps as it finds them.\n");
        text.Append("\n## Order\n\nA wave begins when all of the wave before is healthy. Operators come first, and not from here: cert-manager, External Secrets, KEDA, the operators of Prometheus and, where a database runs in the cluster, of CloudNativePG.\n\n| wave | directory | stands on |\n|---|---|---|\n");
        foreach (var unit in order.Units)
            text.Append($"| {order.Waves[unit.Name]} | {unit.Folder}{(unit.IsChart ? "values.yaml, with the chart" : "")} | {string.Join(", ", unit.Needs)} |\n");
        AppendParts(text, source);
        text.Append("\n## Calendar\n\n");
        foreach (var freeze in calendar.Freezes)
            text.Append($"- Nothing is applied by itself from {freeze.From} to {freeze.To} ({freeze.Name}).\n");
        if (calendar.Windows is { } windows)
            text.Append($"- Otherwise changes are applied {windows} ({calendar.Zone}).\n");
        text.Append(calendar.Freezes.Count == 0 && calendar.Windows is null ? "No calendar binds this environment.\n" : "- Outside of these hours a difference from Git is reported and not mended by itself. Approvers may sync by hand: that is the way of an emergency.\n");
        if (source.Estate.Gitops?.Tool == GitOpsTool.Flux)
            text.Append("- Flux knows no windows: the pipelines obey the calendar before they propose, and nobody merges within a freeze.\n");
        return text.ToString();
    }

    // Only Argo CD has an order within a directory; Flux relies on what waits by itself.
    private static void AppendParts(StringBuilder text, CompilationSource source)
    {
        if (source.Estate.Gitops?.Tool != GitOpsTool.ArgoCd)
            return;
        var parts = SyncOrder.OfParts(source);
        text.Append("\nWithin the directory of a namespace, after its accounts, secrets and limits:\n\n| wave | parts |\n|---|---|\n");
        foreach (var wave in parts.Units.GroupBy(unit => parts.Waves[unit.Name]))
            text.Append($"| {wave.Key} | {string.Join(", ", wave.Select(unit => unit.Name))} |\n");
    }
}
