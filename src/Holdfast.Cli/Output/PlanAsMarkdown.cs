using System.Text;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Values;
using Holdfast.Recovery.Plans;

namespace Holdfast.Cli.Output;

/// <summary>Recovery plans as a document, to be kept where an outage does not take it away.</summary>
internal static class PlanAsMarkdown
{
    public static string Of(IReadOnlyList<RecoveryPlan> plans, IReadOnlyList<Diagnostic> missing)
    {
        var text = new StringBuilder("# Recovery plans\n");
        foreach (var plan in plans)
        {
            text.Append($"\n## {plan.Process}: {plan.Title}\n\n");
            text.Append($"Back within {DurationText.Format(plan.Rto)}, at most {DurationText.Format(plan.Rpo)} of data lost. **Decides:** {plan.Authority?.ToString() ?? "nobody that the estate names"}.\n\n");
            text.Append($"**Expected:** {PlanAsText.Judgement(plan)}.\n\n**Work goes on.** {plan.Workaround ?? "No workaround is written down."}\n\n");
            Append(text, plan.Steps, 1);
            if (plan.FailBack.Count == 0)
                continue;
            text.Append("\n### The way back\n\n");
            Append(text, plan.FailBack, plan.Steps.Count + 1);
        }

        if (missing.Count > 0)
            text.Append("\n## What is missing\n\n").AppendJoin("", missing.Select(each => $"- {each.Code} at {each.Place}: {each.Message} {each.Suggestion}\n"));
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<PlanStep> steps, int first)
    {
        for (var index = 0; index < steps.Count; index++)
        {
            var step = steps[index];
            text.Append($"{first + index}. **{step.Id}** ({step.By}; {PlanAsText.TimeOf(step)}{(step.OnTheWay ? "" : "; beside the rest")}{(step.NeedsApproval ? "; needs approval" : "")}): {step.Text}\n");
            if (step.Message is { } message)
                text.Append($"   > {message}\n");
            if (step.PointOfNoReturn is { } point)
                text.Append($"\n   **Point of no return.** {point}\n\n");
            if (step.Command.Count > 0)
                text.Append($"   ```sh\n   {string.Join(' ', step.Command)}\n   ```\n");
            text.Append($"   Done when: {step.Verify}\n");
        }
    }
}
