using Holdfast.Estate.Values;
using Holdfast.Recovery.Plans;

namespace Holdfast.Cli.Output;

/// <summary>Recovery plans as a person at a terminal reads them.</summary>
internal static class PlanAsText
{
    public static string Of(IReadOnlyList<RecoveryPlan> plans) => string.Concat(plans.Select(plan => Of(plan) + "\n"));

    /// <summary>What the expected time says of the objective, without more certainty than there is.</summary>
    public static string Judgement(RecoveryPlan plan)
    {
        var sum = $"{(plan.OfUnknownLength.Count > 0 ? "at least " : "")}{DurationText.Format(plan.Expected)}, one step after another ({DurationText.Format(plan.OnPriors)} of it are priors)";
        return plan.FitsRto switch
        {
            false => $"{sum}: longer than the RTO of {DurationText.Format(plan.Rto)}",
            null => $"{sum}; nobody knows how long {string.Join(", ", plan.OfUnknownLength)} take(s), so whether the RTO of {DurationText.Format(plan.Rto)} is kept is not known",
            _ => $"{sum}: within the RTO of {DurationText.Format(plan.Rto)}{(plan.OnPriors > TimeSpan.Zero ? ", if the priors hold" : "")}",
        };
    }

    public static string TimeOf(PlanStep step) => step.Expected is { } expected ? $"{DurationText.Format(expected.Value)} {(expected.IsMeasured ? "measured" : "prior")}" : "not known";

    private static string Of(RecoveryPlan plan)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        writer.WriteLine($"{plan.Process}: {plan.Title}{(plan.Environment is null ? "" : $" ({plan.Environment})")}");
        FoldedText.Write(writer, "  ", $"Back within {DurationText.Format(plan.Rto)}, at most {DurationText.Format(plan.Rpo)} of data lost ({plan.ObjectivesFrom}). Decides: {plan.Authority?.ToString() ?? "nobody that the estate names"}.");
        FoldedText.Write(writer, "  ", $"Expected: {Judgement(plan)}.");
        Write(writer, plan.Steps, 1);
        if (plan.FailBack.Count > 0)
        {
            writer.WriteLine("  The way back:");
            Write(writer, plan.FailBack, plan.Steps.Count + 1);
        }

        return writer.ToString();
    }

    private static void Write(StringWriter writer, IReadOnlyList<PlanStep> steps, int first)
    {
        for (var index = 0; index < steps.Count; index++)
        {
            var step = steps[index];
            writer.WriteLine($"  {first + index,3}. {step.Id}  [{step.By}; {TimeOf(step)}{(step.OnTheWay ? "" : "; beside the rest")}{(step.NeedsApproval ? "; needs approval" : "")}]");
            FoldedText.Write(writer, "       ", step.Text);
            if (step.Message is { } message)
                FoldedText.Write(writer, "       ", $"\"{message}\"");
            if (step.Command.Count > 0)
                writer.WriteLine($"       $ {string.Join(' ', step.Command)}");
            if (step.PointOfNoReturn is { } point)
                FoldedText.Write(writer, "       ", $"POINT OF NO RETURN. {point}");
            FoldedText.Write(writer, "       ", $"Done when: {step.Verify}");
        }
    }
}
