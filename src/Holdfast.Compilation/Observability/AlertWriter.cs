using Holdfast.Compilation.GitOps;
using Holdfast.Compilation.Observability.Routing;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Observability;

/// <summary>Gives every alert the labels and the words that it must have: no page without an owner, a runbook and something to do.</summary>
internal sealed class AlertWriter(CompilationSource source)
{
    public AlertPlan Plan { get; } = new(source);

    public CompilationSource Source => source;

    /// <summary>An alert about a process.</summary>
    public AlertRule For(BusinessProcess process, string name, string expression, AlertWords words) => Rule(
        name,
        expression,
        words,
        [("process", process.Name), ("owner", process.Owner ?? source.Estate.Owner), ("tier", AlertPlan.CriticalityOf(process))],
        $"runbooks/{process.Name}/{words.Runbook}.md",
        process.Name);

    /// <summary>An alert about a part that processes stand on.</summary>
    public AlertRule ForPart(string kind, string part, string? owner, string name, string expression, AlertWords words)
    {
        var first = source.Graph.Find(part) is null ? null : source.Graph.ProcessesOn(part).OrderBy(node => source.Estate.Processes[node.Name].Criticality).FirstOrDefault();
        var criticality = first is null ? Criticality.Deferrable : source.Estate.Processes[first.Name].Criticality;
        return Rule(
            name,
            expression,
            words,
            [(kind, part), ("owner", owner ?? source.Estate.Owner), ("tier", Text.KebabCase.Of(criticality))],
            first is null ? "runbooks/README.md" : $"runbooks/{first.Name}/{words.Runbook}.md",
            first?.Name);
    }

    /// <summary>An alert about what everything stands on: as loud as the most critical process deserves.</summary>
    public AlertRule ForAll(string part, string name, string expression, AlertWords words)
    {
        var first = source.Estate.Processes.Values.OrderBy(process => process.Criticality).ThenBy(process => process.Name, StringComparer.Ordinal).First();
        return Rule(
            name,
            expression,
            words with { Severity = Plan.SeverityFor(first.Criticality) },
            [("part", part), ("owner", source.Estate.Owner), ("tier", AlertPlan.CriticalityOf(first))],
            $"runbooks/{first.Name}/{words.Runbook}.md",
            dashboard: null);
    }

    private AlertRule Rule(string name, string expression, AlertWords words, (string Key, string Value)[] about, string runbook, string? dashboard)
    {
        var labels = new List<(string Key, string Value)> { ("estate", source.Estate.Estate.Text), ("environment", source.Environment) };
        labels.AddRange(about);
        labels.AddRange(words.Labels);
        labels.Add(("severity", words.Severity));
        var annotations = new List<(string Key, string Value)> { ("summary", words.Summary), ("action", words.Action), ("runbook_url", Repositories.LinkTo(source, runbook)) };
        if (dashboard is not null)
            annotations.Add(("dashboard", $"holdfast-{dashboard}"));
        return new AlertRule(name, expression, words.For, labels, annotations);
    }
}
