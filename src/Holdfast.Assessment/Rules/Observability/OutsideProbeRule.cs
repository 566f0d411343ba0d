using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>A critical process is also tried from outside its own region.</summary>
internal sealed class OutsideProbeRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2473",
        Name = "A critical process is also tried from outside its own region",
        Area = Area.Observability,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Observability],
        Meaning = "From inside everything answers; the name, the certificate, the edge or the region's network is what failed, and the probe sits on the wrong side of it.",
        Fix = "Name regions other than azure.region in 'from' of a probe that goes through what people and partners call.",
        Sources = ["https://learn.microsoft.com/azure/azure-monitor/app/availability", "https://sre.google/sre-book/monitoring-distributed-systems/"],
        ForeignIds = ["waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure is not { } azure)
            yield break;
        var probes = (estate.Model.Observability?.Probes.Values ?? []).Where(probe => IsCalled(estate, probe)).ToLookup(probe => probe.Process, StringComparer.Ordinal);
        foreach (var process in estate.Model.Processes.Values.Where(process => process.Criticality <= Criticality.BusinessCritical))
        {
            var tried = probes[process.Name].ToList();
            if (tried.Count > 0 && tried.TrueForAll(probe => probe.From.All(region => region == azure.Region.Text)))
                yield return Gap.Of(process, $"{process.Name} is tried only from {azure.Region}, where it runs itself.");
        }
    }

    /// <summary>Whether a probe calls what people and partners call, and not a queue.</summary>
    private static bool IsCalled(AssessedEstate estate, Probe probe) =>
        estate.Model.Workloads.TryGetValue(probe.Through, out var workload) && workload.Class is WorkloadClass.Interactive or WorkloadClass.Integration;
}
