using Holdfast.Drills.Checking;
using Holdfast.Drills.Running;
using Holdfast.Estate.Model;
using Holdfast.Estate.Objectives;
using Holdfast.Estate.Values;

namespace Holdfast.Proof.Verdicts;

/// <summary>Holds what drills have measured against what the business needs. Of several repetitions the worst counts.</summary>
public static class VerdictJudge
{
    /// <summary>The verdicts of one scenario for all processes of an estate, the most critical first.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="unprovable">Processes that no drill touches, with the reason.</param>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="reports">The drills of that scenario; an empty list means that it was never run.</param>
    public static IReadOnlyList<ScenarioVerdict> Judge(
        EstateModel estate, IReadOnlyDictionary<string, string> unprovable, string scenario, IReadOnlyList<DrillReport> reports) =>
    [
        .. estate.Processes.Values
            .OrderBy(process => process.Criticality)
            .ThenBy(process => process.Name, StringComparer.Ordinal)
            .Select(process => Judge(process, unprovable.GetValueOrDefault(process.Name), scenario, reports)),
    ];

    private static ScenarioVerdict Judge(BusinessProcess process, string? whyUnprovable, string scenario, IReadOnlyList<DrillReport> reports)
    {
        var (rto, because) = ObjectiveDerivation.StrictestRto(process);
        var open = new ScenarioVerdict
        {
            Process = process.Name,
            Scenario = scenario,
            Outcome = ProofOutcome.NotProven,
            Reason = whyUnprovable ?? WhyNotMeasured(reports),
            RtoObjective = rto,
            RtoBecause = because,
            RpoObjective = process.Objectives.Rpo,
        };
        var measured = reports
            .Where(report => report.Status is DrillStatus.Executed)
            .Select(report => report.Streams.Where(stream => stream.Stream.Process == process.Name).Select(stream => stream.Verdict).ToList())
            .Where(verdicts => verdicts.Count > 0)
            .ToList();
        // One repetition that was not executed leaves the scenario unproven, unless another one has already shown a failure.
        return measured.Count == 0 ? open : Weigh(open, measured, isComplete: measured.Count == reports.Count);
    }

    private static ScenarioVerdict Weigh(ScenarioVerdict open, List<List<HistoryVerdict>> measured, bool isComplete)
    {
        var all = measured.SelectMany(verdicts => verdicts).ToList();
        var weighed = open with
        {
            MeasuredRto = all.Max(verdict => verdict.WriteGap),
            MeasuredRpo = all.Max(verdict => verdict.LostWindow),
            Acknowledged = all.Sum(verdict => verdict.Acknowledged),
            Lost = all.Sum(verdict => verdict.Lost),
            Executions = measured.Count,
        };
        var reasons = Shortfalls(weighed, all);
        if (reasons.Count > 0)
            return weighed with { Outcome = ProofOutcome.Fail, Reason = string.Join("; ", reasons) };
        return isComplete ? weighed with { Outcome = ProofOutcome.Pass, Reason = "" } : weighed;
    }

    private static List<string> Shortfalls(ScenarioVerdict weighed, List<HistoryVerdict> all)
    {
        var reasons = new List<string>();
        if (!all.TrueForAll(verdict => verdict.Recovered))
            reasons.Add("service did not come back while the drill watched");
        if (weighed.MeasuredRto > weighed.RtoObjective)
            reasons.Add($"service was lost for {weighed.MeasuredRto.Value.TotalSeconds:0.0} s, longer than {DurationText.Format(weighed.RtoObjective)}");
        if (weighed.Lost > 0 && (weighed.RpoObjective == TimeSpan.Zero || weighed.MeasuredRpo > weighed.RpoObjective))
            reasons.Add($"{weighed.Lost} acknowledged transactions were lost, from {weighed.MeasuredRpo!.Value.TotalSeconds:0.0} s; {DurationText.Format(weighed.RpoObjective)} may be lost");
        foreach (var (count, word) in new[]
        {
            (all.Sum(verdict => verdict.Torn), "torn"),
            (all.Sum(verdict => verdict.Duplicated), "duplicated"),
            (all.Sum(verdict => verdict.Resurrected), "resurrected"),
            (all.Sum(verdict => verdict.Foreign), "written by nobody"),
        })
        {
            if (count > 0)
                reasons.Add($"{count} transactions were {word}");
        }

        return reasons;
    }

    private static string WhyNotMeasured(IReadOnlyList<DrillReport> reports) =>
        reports.FirstOrDefault(report => report.Status is not DrillStatus.Executed) is { } idle
            ? $"the drill was not executed: {idle.Reason}"
            : "the drill did not run";
}
