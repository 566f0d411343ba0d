using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Observability;

/// <summary>One promise of a process that requests can be counted against.</summary>
/// <param name="Process">The process.</param>
/// <param name="Aspect"><c>availability</c> or <c>latency</c>.</param>
/// <param name="Objective">The share of requests that must be good.</param>
/// <param name="Counter">The counter of all requests, with its labels and without a closing brace.</param>
/// <param name="LatencyEdge">For a latency promise: the bucket that good requests fall into.</param>
internal sealed record ServiceObjective(BusinessProcess Process, string Aspect, decimal Objective, string Counter, string? LatencyEdge)
{
    public string Name => $"{Process.Name}-{Aspect}";

    /// <summary>All requests.</summary>
    public string TotalSeries => Counter + "}";

    /// <summary>The rate of all requests.</summary>
    public string TotalRate(TimeSpan window) => $"sum(rate({TotalSeries}[{PromText.Duration(window)}]))";

    /// <summary>The rate of bad requests; zero, and not nothing, while no request has failed yet.</summary>
    public string BadRate(TimeSpan window) => LatencyEdge is null
        ? $"(sum(rate({Counter},code=~\"5..\"}}[{PromText.Duration(window)}])) or 0 * {TotalRate(window)})"
        : $"({TotalRate(window)} - sum(rate({Counter.Replace("_count{", "_bucket{", StringComparison.Ordinal)},le=~\"{PromText.AnyOf([LatencyEdge, .. LatencyEdge.Contains('.', StringComparison.Ordinal) ? (string[])[] : [LatencyEdge + ".0"]])}\"}}[{PromText.Duration(window)}])))";

    /// <summary>What a rule recorded, such as <c>sli:ratio:rate1h{slo="..."}</c>.</summary>
    public string Recorded(string what, TimeSpan window) => $"sli:{what}:rate{PromText.Duration(window)}{{slo=\"{Name}\"}}";
}
