using System.Text;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Plan;

namespace Holdfast.Compilation.Runbooks;

/// <summary>The pages that people follow during an incident, and the index to them.</summary>
internal static class RunbookFiles
{
    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        var cluster = new ClusterPlan(source);
        var index = new StringBuilder();
        index.Append($"# Runbooks of {source.Estate.Estate} in {source.Environment}\n\nKeep a copy where an outage of the cluster, of Azure and of the repository does not take it away.\n");
        foreach (var process in source.Estate.Processes.Values)
        {
            index.Append($"\n## {process.Name}\n\n{process.About ?? ""}\n\n");
            foreach (var runbook in new Scenarios(cluster, process).All())
            {
                index.Append($"- [{runbook.Title}]({process.Name}/{runbook.File}.md)\n");
                yield return new CompiledFile($"runbooks/{process.Name}/{runbook.File}.md", runbook.ToText(source, process));
            }
        }

        yield return new CompiledFile("runbooks/README.md", index.ToString());
    }
}
