using System.Text;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Runbooks;

/// <summary>One page for one kind of trouble of one process: who decides, who is told, what is done, how it is known to be over.</summary>
/// <param name="File">The file's name without its ending.</param>
/// <param name="Title">What has happened.</param>
/// <param name="Signs">How it shows.</param>
/// <param name="Steps">What is done, in order; a line that begins with <c>$</c> is a command.</param>
/// <param name="Verify">How it is known to be over.</param>
internal sealed record Runbook(string File, string Title, string Signs, IReadOnlyList<string> Steps, string Verify)
{
    /// <summary>The step after which there is no way back; null where every step can be undone.</summary>
    public string? PointOfNoReturn { get; init; }

    public string ToText(CompilationSource source, BusinessProcess process)
    {
        var text = new StringBuilder();
        var (continuity, objectives) = (process.Continuity, process.Objectives);
        text.Append($"# {process.Name}: {Title}\n\n{source.Estate.Estate} in {source.Environment}. Back within {DurationText.Format(objectives.Rto)}, at most {DurationText.Format(objectives.Rpo)} of data lost.\n");
        foreach (var cutoff in process.Cutoffs)
            text.Append($"Before {cutoff.At:HH\\:mm} ({cutoff.What}){(cutoff.Rto is { } rto ? $": within {DurationText.Format(rto)}" : "")}.\n");
        text.Append($"\n**Signs.** {Signs}\n\n")
            .Append($"**Decides.** {continuity?.Decides ?? process.Owner ?? source.Estate.Owner}{(continuity?.DecidesWithin is { } within ? $", within {DurationText.Format(within)}" : "")}. Acts: {Rota(source)}.\n\n")
            .Append($"**Work goes on.** {continuity?.Workaround ?? "No workaround is written down."}{(continuity?.Lasts is { } lasts ? $" (as long as {DurationText.Format(lasts)})" : "")}\n\n");
        if (continuity?.Tells is { Count: > 0 } tells)
            text.Append($"**Tell** {string.Join(", ", tells)}: \"{process.Name} is disturbed since TIME: {Title}. Until further notice: {continuity.Workaround ?? "please wait"}. Next word at TIME + 30 min.\"\n\n");
        if (PointOfNoReturn is { } point)
            text.Append($"**Point of no return.** {point}\n\n");
        text.Append("## Steps\n\n");
        var number = 0;
        foreach (var step in Steps)
            text.Append(step.StartsWith('$') ? $"   ```sh\n   {step[1..].TrimStart().Replace("\n", "\n   ", StringComparison.Ordinal)}\n   ```\n" : $"{++number}. {step}\n");
        text.Append($"\n## Verify\n\n{Verify}\n\nWrite down when it began, when it was noticed, who decided what, and when the first transaction of {process.Name} succeeded again: from that comes the measured RTO.\n");
        return text.ToString();
    }

    private static string Rota(CompilationSource source)
    {
        var rota = source.Estate.OnCall.Keys.FirstOrDefault(name => source.Estate.OnCall[name].Escalates is not null) ?? source.Estate.OnCall.Keys.FirstOrDefault();
        return rota is null ? source.Estate.Owner : source.Estate.OnCall[rota].Escalates is { } next ? $"{rota}, who escalates to {next}" : rota;
    }
}
